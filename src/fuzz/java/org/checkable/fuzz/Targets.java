package org.checkable.fuzz;

import java.util.Locale;
import java.util.function.Supplier;
import org.checkable.http.EventTarget;
import org.checkable.http.ExportTarget;
import org.checkable.http.JsonTarget;
import org.checkable.http.LibraryTarget;
import org.checkable.http.RequestTarget;
import org.checkable.http.ReviewTarget;
import org.checkable.store.CursorTarget;

/** All targets, by name. */
public enum Targets {
  /** An event of API Gateway, as bytes: the way of both handlers, up to the storage. */
  EVENTS(EventTarget::new),
  /** A request as a person writes it: address, headers, body; as an event on the same way. */
  REQUESTS(RequestTarget::new),
  /** A page of HTML, read and split. */
  PAGES(PageTarget::new),
  /** A text, split: spans, offsets, documents, work. */
  EXTRACTION(ExtractionTarget::new),
  /** IDs and cursors that clients hand back. */
  CURSORS(CursorTarget::new),
  /** Published reviews, as other sites write them. */
  LIBRARY(LibraryTarget::new),
  /** What reviewers send, and the states it leads to. */
  REVIEWS(ReviewTarget::new),
  /** CSV and ClaimReview, read back. */
  EXPORTS(ExportTarget::new),
  /** JSON, read and written. */
  JSON(JsonTarget::new);

  @SuppressWarnings("ImmutableEnumChecker") // A reference to a constructor holds nothing.
  private final Supplier<Target> make;

  Targets(Supplier<Target> make) {
    this.make = make;
  }

  public Target target() {
    return make.get();
  }

  /** As commands, folders and reports have it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Targets named(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
