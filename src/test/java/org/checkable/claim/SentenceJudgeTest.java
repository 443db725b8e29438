package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleId;
import org.checkable.article.Metadata;
import org.checkable.article.Tenant;
import org.checkable.entity.Entities;
import org.checkable.text.Block;
import org.checkable.text.Part;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceJudgeTest {
  private static final SentenceJudge JUDGE = new SentenceJudge(new ClassPath());

  /** A little more than half of the last decimal that a score has. */
  private static final double SIXTH_DECIMAL = 5.1e-7;

  private static final String[] NEWS = {
    "The ministry of health closed two hospitals in Leeds on Monday after 14 patients died.",
    "Unemployment fell to 4.2 percent in June, the lowest rate since 2008, the agency said.",
    "Prosecutors charged the former mayor with fraud, and police arrested three officials.",
    "It was a truly wonderful and inspiring evening, and everybody loved it!",
    "Will the government act?",
    "Thank you very much.",
    "The council voted 31 to 20 against the plan in May 2023."
  };

  @Test
  void headingIsNeverAClaim() {
    for (String text : NEWS) {
      assertThat(judge(Part.HEADING, text, text).skip()).isEqualTo(SkipReason.NOT_A_CLAIM);
    }
  }

  @Test
  void plainFactsOfANewsReportAreKept() {
    List<Judgement> judgements = JUDGE.judge(Articles.reported(NEWS));
    assertThat(judgements.get(0).skip()).isNull();
    assertThat(judgements.get(1).skip()).isNull();
    assertThat(judgements.get(2).skip()).isNull();
    assertThat(judgements.get(6).skip()).isNull();
  }

  @Test
  void skippedSentencesHaveTheirReason() {
    List<Judgement> judgements = JUDGE.judge(Articles.reported(NEWS));
    assertThat(judgements.get(3).skip()).isEqualTo(SkipReason.OPINION);
    assertThat(judgements.get(4).skip()).isEqualTo(SkipReason.QUESTION);
    assertThat(judgements.get(5).skip()).isEqualTo(SkipReason.NOT_A_CLAIM);
  }

  @Test
  void rhetoricalQuestionIsAQuestion() {
    Reported alone = Articles.reported("Who would have thought it?");
    assertThat(JUDGE.judge(alone).getFirst().skip()).isEqualTo(SkipReason.QUESTION);
  }

  /** A sentence in the middle of news, so that it is judged as one of an article. */
  private static Judgement amongNews(String sentence) {
    return JUDGE.judge(Articles.reported(NEWS[0], NEWS[1], NEWS[2], sentence, NEWS[6])).get(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Three people died.",
        "Shares fell 12% on Friday.",
        "Thefts rose fourfold in 2021.",
        "Tannet beat Lisk 3-1 on Sunday.",
        "Imports fell by £3m in June.",
        "The river froze for 40 days."
      })
  void shortSentenceWithAnyVerbIsAClaim(String sentence) {
    assertThat(amongNews(sentence).skip()).isNull();
  }

  @Test
  void monthsNameIsNoVerb() {
    assertThat(amongNews("Rents fell by £30 in May.").skip())
        .isEqualTo(amongNews("Rents fell by £30 in June.").skip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "State law does not require landlords to name their tenants.",
        "The regulation prohibits trawling within 12 miles of the coast.",
        "Current law applies only to firms with more than 50 workers."
      })
  void ruleIsLawAndNoOpinion(String sentence) {
    assertThat(amongNews(sentence)).extracting(Judgement::skip).isNull();
    assertThat(amongNews(sentence).kind()).isEqualTo(Kind.LAW);
    assertThat(JUDGE.judge(Articles.reported(sentence)).getFirst().skip()).isNull();
  }

  @Test
  void extremeThatCanBeMeasuredIsNoOpinion() {
    Reported alone = Articles.reported("Marsh fever is the most deadly form of the disease.");
    assertThat(JUDGE.judge(alone).getFirst().skip()).isNull();
  }

  @Test
  void statementThatEndsInATagIsNoQuestion() {
    String tag = "The council has closed 14 of its 20 libraries since 2019, isn't it?";
    assertThat(amongNews(tag).skip()).isNull();
    assertThat(amongNews("Will the council close its libraries, or not?").skip())
        .isEqualTo(SkipReason.QUESTION);
  }

  @Test
  void forecastInFiguresIsAClaim() {
    assertThat(amongNews("The union expects 4.1 million parcels will be lost this year.").skip())
        .isNull();
    assertThat(amongNews("Prices are likely to rise and will stay high.").skip())
        .isEqualTo(SkipReason.PREDICTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The union called on the ministry to withdraw the plan.",
        "Senator Olin opposes the merger.",
        "The ministry denied that it had known of the leak."
      })
  void whatSomebodyWantsOrDeniesIsAPosition(String sentence) {
    assertThat(amongNews(sentence).kind()).isEqualTo(Kind.POSITION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tannet is a small port in the north of the county.",
        "The yard has two docks and a crane.",
        "Olin is a member of the Senate Committee on Finance."
      })
  void whatSomethingIsOrHasIsAState(String sentence) {
    assertThat(amongNews(sentence).kind()).isEqualTo(Kind.STATE);
  }

  @Test
  void figuresInSomebodysOwnWordsAreNoOpinion() {
    List<Judgement> judgements =
        JUDGE.judge(
            Articles.reported(
                "The head of the library spoke in Tannet on Monday.",
                "“We lost 24 of our 210 staff last year,” Mara Olin said.",
                "“We are very proud of these 24 wonderful people,” Mara Olin said.",
                "The council will vote on 4 May 2023."));
    assertThat(judgements.get(1).skip()).isNull();
    assertThat(judgements.get(2).skip()).isNotNull();
  }

  @Test
  void reasonsSumToTheScore() {
    for (Judgement judgement : JUDGE.judge(Articles.reported(NEWS))) {
      Score score = judgement.score();
      double logit = score.reasons().stream().mapToDouble(Reason::weight).sum();
      assertThat(score.value()).isCloseTo(1 / (1 + Math.exp(-logit)), within(SIXTH_DECIMAL));
      assertThat(score.reasons()).hasSizeBetween(2, 12);
      assertThat(score.reasons()).extracting(Reason::code).contains("BIAS");
    }
  }

  @Test
  void scoresAndWeightsHaveSixDecimals() {
    for (Judgement judgement : JUDGE.judge(Articles.reported(NEWS))) {
      Score score = judgement.score();
      assertThat(BigDecimal.valueOf(score.value()).scale()).isLessThanOrEqualTo(6);
      assertThat(score.reasons())
          .allMatch(reason -> BigDecimal.valueOf(reason.weight()).scale() <= 6);
    }
  }

  @Test
  void reasonsPointAtTheirWords() {
    Judgement judgement = judge(Part.BODY, "Exports rose 4.2% in June.", NEWS);
    String text = "Exports rose 4.2% in June.";
    assertThat(judgement.score().reasons())
        .contains(reasonAt(judgement, "PERCENT", new Span(text.indexOf("4.2%"), 17)));
  }

  /** The reason of that code as it must be, with its own weight and label. */
  private static Reason reasonAt(Judgement judgement, String code, Span span) {
    return judgement.score().reasons().stream()
        .filter(reason -> reason.code().equals(code))
        .map(reason -> new Reason(code, reason.weight(), reason.label(), span))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", "\"\"\"\"", "…", "\uD800"})
  void oddTextIsJudgedWithoutFailing(String text) {
    assertThat(judge(Part.BODY, text, NEWS).skip()).isNotNull();
  }

  @Test
  void noArticleGivesNoJudgements() {
    assertThat(JUDGE.judge(Articles.reported())).isEmpty();
  }

  /** The judgement of a sentence of the given part, at the head of an article of the others. */
  private static Judgement judge(Part part, String first, String... others) {
    StringBuilder text = new StringBuilder(first);
    List<Sentence> sentences = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    Span head = new Span(0, first.length());
    sentences.add(new Sentence(0, 0, part, head));
    blocks.add(new Block(head, part));
    for (String other : others) {
      text.append("\n\n");
      Span span = new Span(text.length(), text.length() + other.length());
      text.append(other);
      sentences.add(new Sentence(sentences.size(), blocks.size(), Part.BODY, span));
      blocks.add(new Block(span, Part.BODY));
    }
    Article article =
        new Article(
            ArticleId.of(Tenant.DEFAULT, text.toString()), Metadata.NONE, text.toString(), blocks);
    return JUDGE
        .judge(
            new Reported(
                article, sentences, List.of(), Entities.none(article.text(), sentences), List.of()))
        .getFirst();
  }
}
