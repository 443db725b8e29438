// Who is here: by a token of the newsroom's own issuer, kept in memory only, or, where no token is asked for, by a name.

/** What stands before the API's own addresses: a stage's name, or the base path of a domain. */
export const root = new URL("..", import.meta.url).pathname.slice(0, -1);

const NAME = "checkable.reviewer";
const PENDING = "checkable.sign-in";
const EARLY_SECONDS = 60;

let config = null;
let token = null;
let ends = 0;
let subject = null;

const stored = (store, name) => {
  try { return store.getItem(name); } catch { return null; }
};

/** What the server says of signing in; asked once. */
export async function configure() {
  if (config) return config;
  const answer = await fetch(root + "/v1/config");
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  config = await answer.json();
  return config;
}

export const signsIn = () => Boolean(config?.signIn);
/** Whether decisions are kept under a name that people choose. */
export const choosesName = () => Boolean(config?.names);
export const isKnown = () => (signsIn() ? token !== null && Date.now() < ends : !choosesName() || Boolean(name()));
export const name = () => (signsIn() ? subject : choosesName() ? stored(localStorage, NAME) : null);

export function chooseName(chosen) {
  localStorage.setItem(NAME, chosen);
}

/** Leaves: the token is forgotten, or the name. Whose page it was stays known until it is loaded anew: what they still type is theirs. */
export function leave() {
  token = null;
  if (choosesName()) localStorage.removeItem(NAME);
}

/** The headers that say who asks. */
export function headers() {
  if (signsIn()) return token ? { authorization: "Bearer " + token } : {};
  const chosen = name();
  return chosen ? { "x-reviewer": encodeURIComponent(chosen) } : {};
}

const base64url = bytes =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const here = () => location.origin + root + "/";

async function discover() {
  const issuer = config.signIn.issuer.replace(/\/$/, "");
  const found = await (await fetch(issuer + "/.well-known/openid-configuration")).json();
  if (found.issuer?.replace(/\/$/, "") !== issuer) throw new Error("The issuer calls itself by another name.");
  return found;
}

/** Goes to the issuer (authorization code with PKCE) and comes back to the same view. */
export async function signIn() {
  const { authorization_endpoint: endpoint } = await discover();
  const verifier = random();
  const state = random();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier)));
  sessionStorage.setItem(PENDING, JSON.stringify({ verifier, state, view: location.hash }));
  const address = new URL(endpoint);
  const asked = {
    response_type: "code",
    client_id: config.signIn.clientId,
    redirect_uri: here(),
    scope: config.signIn.scope,
    state,
    code_challenge: base64url(hash),
    code_challenge_method: "S256",
  };
  for (const [key, value] of Object.entries(asked)) address.searchParams.set(key, value);
  location.assign(address);
}

/** When the issuer has sent the browser back: changes the code for a token. Answers whether it did. */
export async function comeBack() {
  const answered = new URLSearchParams(location.search);
  const pending = JSON.parse(stored(sessionStorage, PENDING) ?? "null");
  if (!answered.has("state") || !pending) return false;
  sessionStorage.removeItem(PENDING);
  history.replaceState(null, "", root + "/" + pending.view);
  if (answered.get("state") !== pending.state) throw new Error("The answer belongs to another sign-in.");
  if (answered.has("error")) throw new Error(answered.get("error_description") ?? answered.get("error"));
  const { token_endpoint: endpoint } = await discover();
  const answer = await fetch(endpoint, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code: answered.get("code"),
      client_id: config.signIn.clientId,
      redirect_uri: here(),
      code_verifier: pending.verifier,
    }),
  });
  if (!answer.ok) throw new Error("The issuer gave no token.");
  const granted = await answer.json();
  token = granted.access_token;
  ends = Date.now() + ((granted.expires_in ?? 300) - EARLY_SECONDS) * 1000;
  subject = claims(token).sub ?? "signed in";
  return true;
}

/** For showing a name only: the server looks at the token, this page does not. */
function claims(jwt) {
  try {
    return JSON.parse(atob(jwt.split(".")[1].replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    return {};
  }
}
