package org.checkable.language;

import java.util.HashMap;
import java.util.Map;

/**
 * Part-of-speech tags of the Penn Treebank (Marcus, Santorini and Marcinkiewicz 1993), with the
 * additions of UD English.
 */
public enum Tag {
  CC,
  CD,
  DT,
  EX,
  FW,
  HYPH,
  IN,
  JJ,
  JJR,
  JJS,
  LS,
  MD,
  NN,
  NNP,
  NNPS,
  NNS,
  PDT,
  POS,
  PRP,
  PRPS("PRP$"),
  RB,
  RBR,
  RBS,
  RP,
  SYM,
  TO,
  UH,
  VB,
  VBD,
  VBG,
  VBN,
  VBP,
  VBZ,
  WDT,
  WP,
  WPS("WP$"),
  WRB,
  DOLLAR("$"),
  COMMA(","),
  STOP("."),
  COLON(":"),
  OPENING_QUOTE("``"),
  CLOSING_QUOTE("''"),
  OPENING_BRACKET("-LRB-"),
  CLOSING_BRACKET("-RRB-"),
  ADD,
  NFP,
  XX;

  private static final Map<String, Tag> BY_NAME = new HashMap<>();
  private static final Tag[] ALL = values();

  static {
    for (Tag tag : ALL) {
      BY_NAME.put(tag.penn, tag);
    }
  }

  private final String penn;

  Tag() {
    this.penn = name();
  }

  Tag(String penn) {
    this.penn = penn;
  }

  /** Its name in the treebank. */
  public String penn() {
    return penn;
  }

  /** Its number in trees and weights. */
  @SuppressWarnings("EnumOrdinal") // Weights are trained anew when the order changes.
  int number() {
    return ordinal();
  }

  static Tag of(int number) {
    return ALL[number];
  }

  /** The tag of that name in a treebank; {@link #XX} for one that is unknown. */
  public static Tag ofPenn(String penn) {
    return BY_NAME.getOrDefault(penn, XX);
  }

  public boolean isNoun() {
    return this == NN || this == NNS || isProper();
  }

  public boolean isProper() {
    return this == NNP || this == NNPS;
  }

  /** Any form of a verb, modals left out. */
  public boolean isVerb() {
    return switch (this) {
      case VB, VBD, VBG, VBN, VBP, VBZ -> true;
      default -> false;
    };
  }

  /** Whether the form alone makes a verb finite: past, present or modal. */
  public boolean isFinite() {
    return switch (this) {
      case VBD, VBP, VBZ, MD -> true;
      default -> false;
    };
  }

  /** Whether it may begin a clause that has a verb of its own. */
  boolean opensClause() {
    return switch (this) {
      case IN, WDT, WP, WPS, WRB -> true;
      default -> false;
    };
  }

  public boolean isPunctuation() {
    return switch (this) {
      case COMMA,
          STOP,
          COLON,
          OPENING_QUOTE,
          CLOSING_QUOTE,
          OPENING_BRACKET,
          CLOSING_BRACKET,
          HYPH,
          NFP ->
          true;
      default -> false;
    };
  }
}
