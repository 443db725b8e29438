package org.checkable.text;

/**
 * Where the core gets its rules and weights from. The core does no I/O: the shell reads the class
 * path and hands the text in.
 */
@FunctionalInterface
public interface RuleSource {
  /**
   * The whole text of one resource.
   *
   * @param path such as {@code rules/cues.tsv} or {@code model/check-worthiness.tsv}
   * @throws IllegalArgumentException when there is none of that name
   */
  String read(String path);

  /**
   * The bytes of one resource that is no text.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  default byte[] bytes(String path) {
    throw new IllegalArgumentException("no such resource: " + path);
  }

  /** The rule table {@code rules/<name>.tsv}. */
  default RuleTable table(String name) {
    return RuleTable.parse(name, read("rules/" + name + ".tsv"));
  }
}
