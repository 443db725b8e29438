package org.checkable.text;

/** What a paragraph is in its article; the wire names are these in lower case. */
public enum Part {
  TITLE,
  HEADING,
  BODY,
  LIST,
  CAPTION
}
