package org.checkable.text;

/**
 * A stretch of a recording.
 *
 * @param from milliseconds from its beginning
 * @param to end of the stretch, not before {@code from}
 */
public record Clip(long from, long to) {
  public Clip {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no stretch of a recording: " + from + " to " + to);
    }
  }

  /** The stretch from the beginning of this to the end of another. */
  public Clip to(Clip other) {
    return new Clip(from, Math.max(to, other.to));
  }
}
