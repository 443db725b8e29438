package org.checkable.quote;

import org.checkable.text.Span;

/**
 * Words that stand for a person or a body.
 *
 * @param span where they stand, titles and a possessive ending left out
 */
public record Mention(Span span, Form form) {

  /** How somebody is mentioned. */
  public enum Form {
    /** The fullest name in the article, word by word. */
    NAME,
    /** A part of a name or an acronym: "Trump", "the FBI" without its article. */
    SHORT_NAME,
    /** he, she, him, they, it. */
    PRONOUN,
    /** his, their, its, and "her" before what is hers: stands for a name and its "'s". */
    POSSESSIVE,
    /** The article with a noun: "the president", "the Russian leader", "the ministry". */
    DESCRIPTION
  }
}
