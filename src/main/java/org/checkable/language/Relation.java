package org.checkable.language;

import java.util.HashMap;
import java.util.Map;

/**
 * Relations of Universal Dependencies version 2 (de Marneffe and others 2021), as in UD English.
 */
public enum Relation {
  ROOT("root"),
  ACL("acl"),
  ACL_RELCL("acl:relcl"),
  ADVCL("advcl"),
  ADVCL_RELCL("advcl:relcl"),
  ADVMOD("advmod"),
  AMOD("amod"),
  APPOS("appos"),
  AUX("aux"),
  AUX_PASS("aux:pass"),
  CASE("case"),
  CC("cc"),
  CC_PRECONJ("cc:preconj"),
  CCOMP("ccomp"),
  COMPOUND("compound"),
  COMPOUND_PRT("compound:prt"),
  CONJ("conj"),
  COP("cop"),
  CSUBJ("csubj"),
  CSUBJ_PASS("csubj:pass"),
  DEP("dep"),
  DET("det"),
  DET_PREDET("det:predet"),
  DISCOURSE("discourse"),
  DISLOCATED("dislocated"),
  EXPL("expl"),
  FIXED("fixed"),
  FLAT("flat"),
  GOESWITH("goeswith"),
  IOBJ("iobj"),
  LIST("list"),
  MARK("mark"),
  NMOD("nmod"),
  NMOD_DESC("nmod:desc"),
  NMOD_POSS("nmod:poss"),
  NMOD_UNMARKED("nmod:unmarked"),
  NSUBJ("nsubj"),
  NSUBJ_OUTER("nsubj:outer"),
  NSUBJ_PASS("nsubj:pass"),
  NUMMOD("nummod"),
  OBJ("obj"),
  OBL("obl"),
  OBL_AGENT("obl:agent"),
  OBL_UNMARKED("obl:unmarked"),
  ORPHAN("orphan"),
  PARATAXIS("parataxis"),
  PUNCT("punct"),
  REPARANDUM("reparandum"),
  VOCATIVE("vocative"),
  XCOMP("xcomp");

  private static final Relation[] ALL = values();
  private static final Map<String, Relation> BY_NAME = new HashMap<>();

  static {
    for (Relation relation : ALL) {
      BY_NAME.put(relation.label, relation);
    }
  }

  private final String label;

  Relation(String label) {
    this.label = label;
  }

  /** Its name in a treebank. */
  public String label() {
    return label;
  }

  /** Its number in trees and weights. */
  @SuppressWarnings("EnumOrdinal") // Weights are trained anew when the order changes.
  int number() {
    return ordinal();
  }

  static Relation of(int number) {
    return ALL[number];
  }

  /** The relation of that name; where a subtype is unknown, what it is a subtype of. */
  public static Relation ofLabel(String label) {
    Relation whole = BY_NAME.get(label);
    if (whole != null) {
      return whole;
    }
    int colon = label.indexOf(':');
    return BY_NAME.getOrDefault(colon < 0 ? label : label.substring(0, colon), DEP);
  }

  /** Whether it is a subject, active, passive or outer. */
  public boolean isSubject() {
    return switch (this) {
      case NSUBJ, NSUBJ_PASS, NSUBJ_OUTER, CSUBJ, CSUBJ_PASS -> true;
      default -> false;
    };
  }
}
