package org.checkable.http;

/** Something is not the JSON that is read here. */
public final class MalformedJson extends Exception {
  private static final long serialVersionUID = 1;

  private final String detail;

  MalformedJson(String detail) {
    super(detail);
    this.detail = detail;
  }

  /** What is wrong, and where. */
  public String detail() {
    return detail;
  }
}
