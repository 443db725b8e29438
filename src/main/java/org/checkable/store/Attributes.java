package org.checkable.store;

import java.util.List;

/**
 * The names of what items hold. Short, since every claim carries them and a claim item has to stay
 * under 1 KB. Some are DynamoDB's reserved words, so expressions never spell them out.
 */
public final class Attributes {
  public static final String PK = "PK";
  public static final String SK = "SK";

  /** The queue: open claims only. */
  public static final String QUEUE_INDEX = "GSI1";

  public static final String QUEUE_PK = "GSI1PK";
  public static final String QUEUE_SK = "GSI1SK";

  /** My work: open claims that are assigned to somebody. */
  public static final String MINE_INDEX = "GSI2";

  public static final String MINE_PK = "GSI2PK";
  public static final String MINE_SK = "GSI2SK";

  /** The claims whose rarest term it is. */
  public static final String TERM_INDEX = "GSI3";

  public static final String TERM_PK = "GSI3PK";
  public static final String TERM_SK = "GSI3SK";

  /** Epoch seconds after which DynamoDB may delete the item: garbage collection, nothing else. */
  public static final String TTL = "ttl";

  static final String TEXT = "text";

  /** Present when {@link #TEXT} is only the beginning of the claim's words. */
  static final String SHORTENED = "cut";

  /** The claim's words after an edit, when they are too long for {@link #TEXT}. */
  static final String FULL_TEXT = "full";

  static final String KIND = "kind";
  static final String SPEAKER = "speaker";
  static final String SCORE = "score";
  static final String START = "start";
  static final String END = "end";
  static final String STATUS = "status";
  static final String ASSIGNEE = "assignee";
  static final String LEASE_HOLDER = "holder";
  static final String LEASE_UNTIL = "until";
  static final String COMPLETED = "done";
  static final String REQUIRED = "required";
  static final String VERDICT = "verdict";
  static final String PARKED_UNTIL = "parked";

  /** Who put it off; such a claim is in their list unless it is assigned to somebody. */
  static final String PARKED_BY = "parker";

  static final String DISMISSAL = "reason";
  static final String DUPLICATE_OF = "same";

  /** Which time it is open, unless it is the first. */
  static final String ROUND = "round";

  /** Reviewers with their verdicts, as {@link Votes} writes them. */
  static final String VOTES = "votes";

  /** How many comments there are; absent when none. */
  static final String COMMENTS = "comments";

  /** How many references of a claim are unresolved; absent when none. */
  static final String UNRESOLVED = "unresolved";

  static final String REVERTED = "reverted";
  static final String PICKED = "picked";

  /** Present when a person wrote the claim's words. */
  static final String BY_HAND = "hand";

  /** Present when a person made the claim: the ledger does not know it. */
  static final String PROMOTED = "promoted";

  /** The earlier claim whose words these are; what people did is in that one's item. */
  static final String SAME_AS = "as";

  /** The earlier claim that became this one in other words. */
  static final String REWORDED_FROM = "was";

  /** What came after the claim's words, which the newest revision no longer has. */
  static final String SUPERSEDED_BY = "gone";

  static final String VERSION = "version";
  static final String CREATED = "created";
  static final String UPDATED = "updated";
  static final String EXTRACTOR = "extractor";
  static final String RULES = "rules";

  static final String TITLE = "title";
  static final String URL = "url";
  static final String PUBLISHED = "published";
  static final String PUBLISHED_DATE = "publishedDate";
  static final String BYLINE = "byline";
  static final String LANGUAGE = "language";
  static final String PROGRESS = "progress";
  static final String SENTENCES = "sentences";
  static final String CLAIMS = "claims";
  static final String SKIPPED = "skipped";

  /** How many claims of the article carry a warning, or warnings the claim; absent when none. */
  static final String WARNED = "warned";

  /** How many claims people made of the article; absent when none. */
  static final String PROMOTIONS = "promotions";

  /** Hash of the page that an article was posted from, and which of its revisions it is. */
  static final String PAGE = "page";

  static final String NUMBER = "number";
  static final String KEPT = "kept";
  static final String MOVED = "moved";
  static final String REWORDED = "reworded";
  static final String ADDED = "added";
  static final String REMOVED = "removed";

  static final String AT = "at";
  static final String BY = "by";
  static final String TYPE = "type";
  static final String CHANGES = "changes";
  static final String PREVIOUS = "previous";
  static final String HASH = "hash";

  static final String PUBLISHER = "publisher";
  static final String RATING = "rating";

  static final String BYTES = "bytes";
  static final String PARTS = "parts";

  /** The published claims that have a term, each as the bytes of its ID. */
  static final String LIST = "list";

  static final String ARTICLE = "article";
  static final String FINGERPRINT = "fingerprint";
  static final String EXPIRES = "expires";

  /** What both indexes carry besides the keys: what a list of claims shows. */
  public static final List<String> LISTED =
      List.of(
          TEXT,
          KIND,
          SPEAKER,
          SCORE,
          START,
          END,
          STATUS,
          ASSIGNEE,
          LEASE_HOLDER,
          LEASE_UNTIL,
          COMPLETED,
          REQUIRED,
          VERSION,
          CREATED,
          VERDICT,
          VOTES,
          DISMISSAL,
          PARKED_UNTIL,
          SUPERSEDED_BY,
          COMMENTS,
          WARNED,
          UNRESOLVED);

  /** What the index of terms carries besides the keys: what a comparison needs. */
  public static final List<String> COMPARED = List.of(TEXT);

  private Attributes() {}
}
