// A claim that is only passed by locks nothing: its lease is given back when one moves on.

import { call, claimPath } from "./api.js";
import { name } from "./session.js";

/** @param isLeased whether somebody here holds it, asked when one leaves */
export function giveBackOnLeaving({ id }, isLeased) {
  document.addEventListener("leave", () => {
    const stays = location.hash.startsWith("#/claims/" + id);
    if (!stays && isLeased()) call("DELETE", claimPath(id) + "/lease").catch(() => {}); // It ends by itself, too.
    if (stays) giveBackOnLeaving({ id }, isLeased);
  }, { once: true });
}

/** Whether a claim was held by whoever is here when it was loaded. */
export const isMine = ({ review }) => review.leaseHolder !== null && review.leaseHolder === (name() ?? "anonymous");
