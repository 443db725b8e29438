// A claim that is only passed by locks nothing: its lease is given back when one moves on, or closes the page.

import { call, claimPath } from "./api.js";
import { name } from "./session.js";

/** @param isLeased whether somebody here holds it, asked when one leaves */
export function giveBackOnLeaving({ id }, isLeased) {
  const give = () => {
    if (isLeased()) call("DELETE", claimPath(id) + "/lease", { keepalive: true }).catch(() => {}); // It ends by itself, too.
  };
  const left = () => {
    removeEventListener("pagehide", give);
    if (!location.hash.startsWith("#/claims/" + id)) give(); // Otherwise it is shown anew, and looked after there.
  };
  addEventListener("pagehide", give);
  document.addEventListener("leave", left, { once: true });
}

/** Whether a claim was held by whoever is here when it was loaded. */
export const isMine = ({ review }) => review.leaseHolder !== null && review.leaseHolder === (name() ?? "anonymous");
