package org.checkable.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.checkable.text.Block;
import org.checkable.text.Part;
import org.checkable.text.RuleSource;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client sent into an {@link Article}, or says what is wrong with it. Immutable,
 * shared by all threads.
 */
public final class ArticleReader {
  /** The longest text that is taken, in bytes of UTF-8. */
  public static final int MAXIMUM_BYTES = 256 * 1024;

  /**
   * The longest page that is taken, in bytes of UTF-8; its story must still fit the limit above.
   */
  public static final int MAXIMUM_HTML_BYTES = 2 * 1024 * 1024;

  private static final String BLANK = "There is nothing to read in it.";

  private final PlainBlocks plain;
  private final Turns turns;
  private final PageReader pages;
  private final Languages languages;

  public ArticleReader(RuleSource source) {
    Captions captions = new Captions(source.table("captions"));
    Boilerplate boilerplate = new Boilerplate(source.table("boilerplate"));
    this.turns = new Turns(source.table("turns"));
    this.plain = new PlainBlocks(captions, boilerplate);
    this.pages = new PageReader(boilerplate, captions, new Bylines(source.table("bylines")), turns);
    this.languages = new Languages(source.table("languages"));
  }

  /** Reads a submission, however long that takes. */
  public Reading read(Tenant tenant, Submission submission) {
    return read(tenant, submission, TimeCheck.NEVER_LATE);
  }

  /** Reads a submission; all that is wrong with it is said at once. */
  public Reading read(Tenant tenant, Submission submission, TimeCheck time) {
    int bytes = tooManyBytes(submission);
    if (bytes > 0) {
      return new Reading.TooLarge(bytes);
    }
    Fields fields = new Fields();
    Metadata metadata = fields.metadata(submission);
    Source source = source(submission, fields);
    if (source == null || !fields.wrong().isEmpty()) {
      return new Reading.InvalidFields(fields.wrong());
    }
    return source.isHtml()
        ? page(tenant, source, metadata, time)
        : judge(tenant, source, plain(source.value(), metadata));
  }

  /** The story of a page in any language, nothing refused; for measuring what is found of it. */
  public String story(String html) {
    return draft(html).text();
  }

  /** What a page in any language says of its story; for measuring too. */
  public Metadata metadata(String html) {
    return draft(html).metadata();
  }

  private Draft draft(String html) {
    return pages.read(html, PageReader.parse(html), Metadata.NONE, TimeCheck.NEVER_LATE);
  }

  /**
   * The field that the article is in.
   *
   * @param languageSaid whether its sender says in which language it is
   */
  private record Source(String pointer, String value, boolean isHtml, boolean languageSaid) {}

  private static int tooManyBytes(Submission submission) {
    int text = submission.text() == null ? 0 : CleanText.bytes(submission.text());
    int html = submission.html() == null ? 0 : CleanText.bytes(submission.html());
    if (html > MAXIMUM_HTML_BYTES) {
      return html;
    }
    // Line ends and control characters may still go, but they cannot halve a text.
    return text > 2 * MAXIMUM_BYTES ? text : 0;
  }

  private static @Nullable Source source(Submission submission, Fields fields) {
    String text = submission.text();
    String html = submission.html();
    if (text != null && html != null) {
      fields.refuse("/html", "Send text or html, not both.");
      return null;
    }
    boolean said = submission.language() != null;
    if (html != null) {
      return source(new Source("/html", html, true, said), fields);
    }
    if (text != null) {
      return source(new Source("/text", text, false, said), fields);
    }
    fields.refuse("/text", "Send the article as text or as html.");
    return null;
  }

  private static @Nullable Source source(Source source, Fields fields) {
    if (CleanText.hasLoneSurrogate(source.value())) {
      fields.refuse(source.pointer(), "Half of a surrogate pair stands alone in it.");
      return null;
    }
    if (CleanText.isBlank(source.value())) {
      fields.refuse(source.pointer(), BLANK);
      return null;
    }
    return source;
  }

  private Reading page(Tenant tenant, Source source, Metadata given, TimeCheck time) {
    String html = source.value();
    Optional<Reading> refusal = PageBudget.refusal(html);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    time.check();
    Document page = PageReader.parse(html);
    time.check();
    refusal = PageBudget.refusal(page);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Draft story = pages.read(html, page, given, time);
    return PageBudget.refusal(story).orElseGet(() -> judge(tenant, source, story));
  }

  private Draft plain(String value, Metadata given) {
    String clean = CleanText.of(value);
    TimedText timed = TimedText.read(clean);
    if (timed != null) {
      Turns.Spoken spoken =
          turns.spoken(timed.text(), body(timed.text()), timed.cues(), timed.voices());
      return new Draft(timed.text(), spoken.blocks(), given, spoken.transcript());
    }
    List<Block> blocks = plain.blocks(clean, given.title(), turns.starts(clean));
    Turns.Spoken spoken = turns.spoken(clean, blocks, List.of(), List.of());
    Metadata metadata = LinesAbove.read(given, clean, blocks);
    return new Draft(clean, spoken.blocks(), metadata, spoken.transcript());
  }

  /** Subtitles have no headings, however short a line is. */
  private static List<Block> body(String text) {
    return Paragraphs.of(text, Set.of()).stream()
        .map(span -> new Block(span, Turns.isSound(span.slice(text)) ? Part.LABEL : Part.BODY))
        .toList();
  }

  private Reading judge(Tenant tenant, Source source, Draft draft) {
    if (draft.blocks().isEmpty() || CleanText.isBlank(draft.text())) {
      return new Reading.InvalidFields(List.of(new Reading.InvalidField(source.pointer(), BLANK)));
    }
    int bytes = CleanText.bytes(draft.text());
    if (bytes > MAXIMUM_BYTES) {
      return new Reading.TooLarge(bytes);
    }
    String language =
        languages.other(draft.metadata().language(), source.languageSaid(), draft.text());
    if (language != null) {
      return new Reading.UnsupportedLanguage(language);
    }
    ArticleId id = ArticleId.of(tenant, draft.text());
    return new Reading.Accepted(
        new Article(id, draft.metadata(), draft.text(), draft.blocks(), draft.transcript()));
  }
}
