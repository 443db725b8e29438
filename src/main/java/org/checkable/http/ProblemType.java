package org.checkable.http;

import java.util.Locale;

/**
 * Every kind of refusal there is, in one place. The wire name, {@code urn:checkable:problems:} and
 * the constant in lower case with hyphens, is stable: clients decide by it.
 */
public enum ProblemType {
  MALFORMED_JSON(400, "The body is not JSON that can be read"),
  MALFORMED_TEXT(400, "The body is not text in its declared encoding"),
  BAD_CURSOR(400, "The cursor is not one of this list"),
  UNAUTHORIZED(401, "Nobody is signed in"),
  FORBIDDEN(403, "You may not do this"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "This cannot be done here"),
  NOT_ACCEPTABLE(406, "Only JSON can be answered"),
  LEASE_HELD(409, "Somebody else is working on the claim"),
  STATE_CONFLICT(409, "The claim's state does not allow this"),
  STALE_VERSION(412, "The claim changed since you loaded it"),
  ARTICLE_TOO_LARGE(413, "The article is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body's type cannot be read"),
  INVALID_FIELDS(422, "Some fields are not right"),
  PAGE_TOO_COMPLEX(422, "The page is made of more than is read"),
  UNSUPPORTED_LANGUAGE(422, "Checkable reads English articles"),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
  IF_MATCH_REQUIRED(428, "Say which version you are changing"),
  THROTTLED(429, "Too many requests"),
  INTERNAL_ERROR(500, "Something went wrong on our side"),
  OUT_OF_TIME(503, "There was no time left to read the page"),
  STORAGE_BUSY(503, "The storage does not answer");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The last word of the type: {@code malformed-json}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What stands in a document's {@code type}. */
  public String uri() {
    return "urn:checkable:problems:" + slug();
  }
}
