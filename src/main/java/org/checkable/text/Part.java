package org.checkable.text;

/** What a paragraph is in its article; the wire names are these in lower case. */
public enum Part {
  TITLE,
  HEADING,
  /** The sentence or two between title and story. */
  STANDFIRST,
  BODY,
  LIST,
  /** Who speaks in a transcript, or what is heard: "SMITH:", "(APPLAUSE)". */
  LABEL,
  CAPTION
}
