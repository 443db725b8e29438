package org.checkable.article;

/**
 * What a page may be made of. Each bound is far above what news pages have (the 60 of the
 * development data: 3,200 tags, 30 levels, 4 blocks of metadata at most), and low enough that the
 * largest page within all of them is read in less than a second; {@code exec:exec@run
 * -Drun=hostile-pages} measures that.
 */
public enum PageLimit {
  /** Tags, comments and declarations as they are written, and the elements that they come to. */
  NODES(50_000, "tags and elements"),
  /** Elements inside each other. */
  DEPTH(200, "elements inside each other"),
  /** Characters in the name of a tag. */
  NAME(1_000, "characters in the name of a tag"),
  /** Attributes of one element. */
  ATTRIBUTES(200, "attributes of one element"),
  /** Scripts with JSON-LD. */
  METADATA(100, "blocks of JSON-LD"),
  /** Blocks of the story's text. */
  PARAGRAPHS(25_000, "paragraphs");

  private final int most;
  private final String unit;

  PageLimit(int most, String unit) {
    this.most = most;
    this.unit = unit;
  }

  /** The largest number that is taken. */
  public int most() {
    return most;
  }

  /** What is counted, for people: "blocks of JSON-LD". */
  public String unit() {
    return unit;
  }
}
