// What people do to claims. Each command says which version it was decided on.

import { call, claimPath } from "./api.js";

export const LEASE_SECONDS = 600;

export const commands = {
  lease: claim => call("PUT", claimPath(claim.id) + "/lease", { body: { leaseSeconds: LEASE_SECONDS } }),
  review: (claim, review) => call("POST", claimPath(claim.id) + "/reviews", { body: review, version: claim.version }),
  amend: (claim, review) => call("PUT", claimPath(claim.id) + "/reviews", { body: review, version: claim.version }),
  dismiss: (claim, body) => call("POST", claimPath(claim.id) + "/dismiss", { body, version: claim.version }),
  park: (claim, until) => call("POST", claimPath(claim.id) + "/park", { body: { until }, version: claim.version }),
  reopen: claim => call("POST", claimPath(claim.id) + "/reopen", { version: claim.version }),
  undo: claim => call("POST", claimPath(claim.id) + "/undo", { version: claim.version }),
  edit: (claim, changes) => call("PATCH", claimPath(claim.id), { body: changes, version: claim.version }),
};
