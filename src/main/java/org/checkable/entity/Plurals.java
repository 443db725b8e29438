package org.checkable.entity;

/** Takes the ending of a plural off, by the regular endings of English. */
final class Plurals {
  private Plurals() {}

  static String singular(String noun) {
    int length = noun.length();
    if (length > 4 && noun.endsWith("ies")) {
      return noun.substring(0, length - 3) + "y";
    }
    if (length > 4 && (noun.endsWith("sses") || noun.endsWith("ches") || noun.endsWith("shes"))) {
      return noun.substring(0, length - 2);
    }
    return length > 3 && noun.endsWith("s") && !noun.endsWith("ss")
        ? noun.substring(0, length - 1)
        : noun;
  }
}
