package org.checkable.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.checkable.text.Block;
import org.checkable.text.Part;
import org.checkable.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Writes a story's elements down as text: one block for each paragraph, heading, list item, table
 * row and caption, joined by blank lines. White space inside a block is made single spaces while
 * the text comes into being, so that offsets only ever refer to the text as it is.
 */
final class StoryText implements NodeVisitor {
  private static final String GAP = "\n\n";

  /** More of a block than this in links, in percent, and it points elsewhere. */
  private static final int MOST_LINKED = 60;

  private static final int LONGEST_STANDFIRST = 600;

  private final Boilerplate boilerplate;
  private final Captions captioning;
  private final Set<String> titles;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();

  private final StringBuilder open = new StringBuilder();
  private int linked;
  private int links;
  private int headings;
  private int items;
  private int rows;
  private int preformatted;
  private int captions;
  private int leads;
  private int quotations;
  private int breaks;
  private int bold;
  private int inBold;

  /**
   * @param titles what is already known as the page's title, and left out
   */
  StoryText(Boilerplate boilerplate, Captions captioning, List<String> titles) {
    this.boilerplate = boilerplate;
    this.captioning = captioning;
    this.titles = titles.stream().map(LineShape::bare).collect(Collectors.toSet());
  }

  int length() {
    return text.length();
  }

  String text() {
    return text.toString();
  }

  List<Block> blocks() {
    List<Span> spans = blocks.stream().map(Block::span).toList();
    List<Part> parts = new ArrayList<>(blocks.stream().map(Block::part).toList());
    Headings.mark(text.toString(), spans, parts);
    return IntStream.range(0, parts.size())
        .mapToObj(index -> new Block(spans.get(index), parts.get(index)))
        .toList();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      write(words.getWholeText());
    } else if (node instanceof Element element) {
      enter(element, 1);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      enter(element, -1);
    }
    if (depth == 0) {
      close();
    }
  }

  /** Notes the beginning of an element, or its end when the step is -1. */
  private void enter(Element element, int step) {
    String tag = element.normalName();
    if (tag.equals("br")) {
      breakLine(step);
      return;
    }
    if (isBreaking(element, tag)) {
      close();
    }
    switch (tag) {
      case "a" -> links += step;
      case "b", "strong" -> bold += step;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> headings += step;
      case "li", "dt", "dd" -> items += step;
      case "tr" -> rows += step;
      case "pre" -> preformatted += step;
      case "figcaption" -> captions += step;
      case "blockquote" -> quotations += step;
      case "td", "th" -> append(" ");
      default -> {}
    }
    if (element.isBlock()) {
      switch (boilerplate.nameOf(element)) {
        case CAPTION -> captions += tag.equals("figcaption") ? 0 : step;
        case LEAD -> leads += step;
        default -> {}
      }
    }
  }

  private static boolean isBreaking(Element element, String tag) {
    return element.isBlock() && !tag.equals("td") && !tag.equals("th");
  }

  /** Two line breaks end a paragraph; so does one after final punctuation. */
  private void breakLine(int step) {
    if (step < 0) {
      return;
    }
    breaks++;
    boolean ended =
        !open.isEmpty() && LineShape.hasFinalPunctuation(open, new Span(0, open.length()));
    if (breaks > 1 || ended) {
      close();
    } else {
      append(" ");
    }
  }

  /** Blank lines end a paragraph where the page's own line ends count. */
  private void write(String words) {
    if (preformatted == 0) {
      append(words);
      return;
    }
    for (String line : words.split("\n", -1)) {
      if (line.isBlank()) {
        close();
      } else {
        append(line + " ");
      }
    }
  }

  private void append(String words) {
    for (int at = 0; at < words.length(); at++) {
      char character = words.charAt(at);
      boolean space = Span.isSpace(character);
      boolean afterSpace = open.isEmpty() || open.charAt(open.length() - 1) == ' ';
      if (space && !afterSpace) {
        open.append(' ');
      } else if (!space && !Character.isISOControl(character) && character != '\ufeff') {
        open.append(character);
        linked += links > 0 ? 1 : 0;
        inBold += bold > 0 ? 1 : 0;
        breaks = 0;
      }
    }
  }

  private void close() {
    String words = open.toString().strip();
    if (!isFull() && !CleanText.isBlank(words) && belongs(words)) {
      text.append(text.isEmpty() ? "" : GAP);
      int start = text.length();
      text.append(words);
      blocks.add(new Block(new Span(start, text.length()), part(words)));
    }
    open.setLength(0);
    linked = 0;
    inBold = 0;
    breaks = 0;
  }

  /** Whether there is a paragraph too many already: the page is refused, whatever else it has. */
  private boolean isFull() {
    return blocks.size() > PageLimit.PARAGRAPHS.most();
  }

  private boolean belongs(String words) {
    if (quotations == 0
        && linked * 100L > words.length() * (long) MOST_LINKED
        && isPointer(words)) {
      return false;
    }
    boolean credit = captions > 0 && LineShape.words(words, new Span(0, words.length())) < 4;
    return !credit && !isTitle(words) && !boilerplate.isInvitation(words);
  }

  private boolean isTitle(String words) {
    return words.length() <= Fields.LONGEST_TITLE && titles.contains(LineShape.bare(words));
  }

  private boolean isPointer(String words) {
    Span line = new Span(0, words.length());
    return items > 0 || !LineShape.hasFinalPunctuation(words, line);
  }

  /** Whether it may stand between title and story: no paragraph is above it, nor is it one. */
  private boolean isAbove(String words) {
    return words.length() <= LONGEST_STANDFIRST
        && blocks.stream().noneMatch(block -> block.part() == Part.BODY);
  }

  private Part part(String words) {
    if (captions > 0 || captioning.isCaption(words, new Span(0, words.length()))) {
      return Part.CAPTION;
    }
    Span line = new Span(0, words.length());
    if (leads > 0 && isAbove(words)) {
      return Part.STANDFIRST;
    }
    // A whole sentence in large letters is a standfirst or a pull quotation.
    if (headings > 0) {
      boolean sentence = LineShape.endsSentence(words, line) && LineShape.words(words, line) > 12;
      return sentence ? Part.BODY : Part.HEADING;
    }
    // Old pages lay their stories out in tables; a row of data is no sentence.
    if (items > 0 || (rows > 0 && !LineShape.endsSentence(words, line))) {
      return Part.LIST;
    }
    boolean allBold = inBold > 0 && inBold * 10L >= words.length() * 8L;
    return allBold && LineShape.isHeading(words, line) ? Part.HEADING : Part.BODY;
  }
}
