package org.checkable.store;

/**
 * Something in the table that must not be.
 *
 * @param where the claim, article or key
 * @param what in words for people, without any of an article or review
 */
public record Violation(Kind kind, String where, String what) {

  /** What can be wrong. */
  public enum Kind {
    /** An item with a key that nothing here writes. */
    UNKNOWN_ITEM,
    /** An item that lacks something or holds what cannot be. */
    UNREADABLE,
    /** Items of an article that is not there. */
    META_MISSING,
    /**
     * An article whose title, address, dates, byline or versions are not those it was stored with.
     */
    META_DIFFERS,
    /** An article without its text, or with another one than its ID says. */
    BODY_BROKEN,
    /** An article without a ledger that can be read. */
    LEDGER_BROKEN,
    /** A ledger that does not account for every sentence, or lists other claims than it kept. */
    LEDGER_HAS_GAPS,
    /** An article that counts other sentences or claims than its ledger. */
    COUNTS_WRONG,
    /** A READY article without one of its claims. */
    CLAIM_MISSING,
    /** A claim that neither the extraction nor a person made. */
    CLAIM_UNKNOWN,
    /** A claim that is not what the extraction or a person made of it. */
    CLAIM_DIFFERS,
    /** An INGESTING article that no retry can complete. */
    NOT_RESUMABLE,
    /** An audit trail that was changed, or that something is missing of. */
    CHAIN_BROKEN,
    /** A claim and its audit trail that tell different stories. */
    EVENT_DISAGREES,
    /** An event that repeats what had happened. */
    EVENT_DOUBLED,
    /** An event of a claim that is not there. */
    EVENT_ORPHANED,
    /** A status, verdict, list of votes or number of comments that the events do not come to. */
    TALLY_WRONG,
    /** Half a lease, one on a claim that nobody can work on, or one that lasts too long. */
    LEASE_ODD,
    /** A claim that an index has where it does not belong, or not where it does. */
    INDEX_WRONG,
    /** A number of claims that is not how many there are. */
    COUNTER_WRONG,
    /** An idempotency key of an article that is not there. */
    KEY_DANGLING,
    /** A row of revisions with a hole or a stranger in it, or an article that is not in its row. */
    REVISION_BROKEN,
    /** A match, duplicate library term or kept claim that points at nothing. */
    LINK_DANGLING
  }

  @Override
  public String toString() {
    return kind + " " + where + ": " + what;
  }
}
