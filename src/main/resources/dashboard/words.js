// The API's code words as people say them.

const SPECIAL = {
  PENDING: "Open",
  NEEDS_SECOND: "Needs a second review",
  CONFLICT: "Reviewers disagree",
  IN_REVIEW: "Being reviewed",
  QUANTITY: "Figure",
  LAW: "Law or rule",
  CAUSE: "Cause",
  BELOW_THRESHOLD: "Little to check",
  NOT_A_CLAIM: "Not a claim",
  DUPLICATE_OF: "Same as another",
  DUPLICATE: "Said before",
  OVER_LIMIT: "More than are taken",
  BAD_EXTRACTION: "Cut out wrongly",
  NOT_CHECKABLE: "Cannot be checked",
  DIFFERENT_NUMBER: "Other figure",
};

/** The statuses of claims that wait for somebody. */
export const OPEN = ["PENDING", "NEEDS_SECOND", "CONFLICT"];

/** The statuses of those that do not. */
export const CLOSED = ["REVIEWED", "DISMISSED", "PARKED"];

/** What a piece of evidence does. */
export const STANCES = { SUPPORTS: "Supports it", REFUTES: "Refutes it", CONTEXT: "Gives context" };

/** {@code MOSTLY_FALSE} as "Mostly false". */
export function word(code) {
  if (!code) return "";
  if (SPECIAL[code]) return SPECIAL[code];
  const lower = code.toLowerCase().replaceAll("_", " ");
  return lower[0].toUpperCase() + lower.slice(1);
}

/** A claim's fields, as documents call them. */
export const FIELDS = {
  "review.status": "Status", "review.verdict": "Verdict", "review.dismissal.reason": "Reason",
  "review.parkedUntil": "Parked until", "review.round": "Round", "review.dismissal.duplicateOf": "Same as",
  "review.assignee": "Assigned to", supersededBy: "Replaced by",
  "rewrites.reverted": "Reverted", "unresolved.picked": "Named",
  comments: "Comment",
  "reviews.verdict": "Their verdict", "reviews.summary": "Summary", "reviews.note": "Note", "reviews.evidence": "Evidence",
  text: "Wording", kind: "Kind",
};

/** A value that may be a code, a list of evidence, or anybody's words. */
export function said(value) {
  if (value === null || value === undefined || value === "") return "–";
  if (/^[A-Z]+(?:_[A-Z]+)*$/.test(value)) return word(value);
  if (/^\[\{.*"url":/.test(value)) return JSON.parse(value).map(one => one.url).join(", ");
  return value;
}

export const percent = score => Math.round(score * 100) + "%";

/** One and many. */
export const count = (number, one, many = one + "s") =>
  `${number.toLocaleString()} ${number === 1 ? one : many}`;
