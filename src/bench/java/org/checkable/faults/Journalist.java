package org.checkable.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.checkable.faults.Functions.Answer;
import org.checkable.faults.Functions.Ask;
import org.jspecify.annotations.Nullable;

/**
 * Asks for everything there is, of articles that nobody else works on, and so knows what each
 * answer has to be; a request that is answered 503, or not at all, is made again until it is
 * answered otherwise. Whatever is not as it has to be goes to the {@link Score}.
 */
final class Journalist {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What remains of invocations, in milliseconds: a second of it is for writing the answer. */
  private static final int[] REMAINING = {1_400, 2_500, 4_000, 15_000};

  /** Long enough for the first answers of a process that shares its processor. */
  private static final int WARMING_MILLIS = 60_000;

  private static final int MOST_LOOKED_AT = 40;
  private static final int MOST_ATTEMPTS = 60;
  private static final int SECONDS_BETWEEN = 3;

  /**
   * Stories from here on are revised, and never posted again as new ones: no notes are kept of
   * them.
   */
  private static final int REVISED = 500_000;

  private static final Set<String> STATIC =
      Set.of("/v1/vocabulary", "/v1/config", "/v1/openapi.json", "/v1/health");

  private static final Pattern ASSET = Pattern.compile("/assets/[^\"]+");

  private final String tenant;
  private final String me;
  private final boolean alone;
  private final RandomGenerator random;
  private final Functions functions;
  private final Time time;
  private final Instant begin;
  private final Score score;
  private final Pauses pauses;
  private final List<Notes> claims = new ArrayList<>();
  private final List<String> articles = new ArrayList<>();
  private final int firstStory;
  private boolean warm;
  private int stories;
  private int revised;
  private int published;
  private int said;

  /**
   * @param number tells journalists apart
   * @param alone whether the functions see tenants, of which everybody has one
   * @param time what the functions go by
   * @param pauses for which no function can be blamed
   */
  Journalist(
      int number,
      boolean alone,
      Functions functions,
      Time time,
      RandomGenerator random,
      Score score,
      Pauses pauses) {
    this.tenant = "paper-" + number;
    this.me = "ana-" + number;
    this.alone = alone;
    this.functions = functions;
    this.time = time;
    this.begin = time.instant();
    this.random = random;
    this.score = score;
    this.pauses = pauses;
    this.firstStory = 1_000_000 * (1 + number);
  }

  /** An answer that is not 503, and whether it took more than one attempt. */
  private record Settled(Answer answer, boolean again) {
    /** The ID of a claim of an article that was answered. */
    String claim(int number) {
      return answer.document().path("claimIds").path(number).asText("none");
    }
  }

  private Settled ask(String method, String target, Map<String, String> headers, String body) {
    Ask ask = new Ask(method, target, tenant, me, headers, body);
    score.request(ask.route());
    time.pass(1 + random.nextInt(4));
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      int millis = warm ? remaining(attempt) : WARMING_MILLIS;
      Answer answer = functions.call(ask, millis);
      score.answer(answer.status(), attempt > 0, answer.millis());
      look(ask, answer, millis);
      if (answer.status() != 503 && answer.status() != Functions.NONE) {
        return new Settled(answer, attempt > 0);
      }
      time.pass(SECONDS_BETWEEN);
    }
    score.violation(ask.route() + " never came through");
    return new Settled(new Answer(Functions.NONE, Map.of(), "", JSON.missingNode(), 0), true);
  }

  private int remaining(int attempt) {
    return REMAINING[attempt < 3 ? random.nextInt(REMAINING.length) : REMAINING.length - 1];
  }

  /** Works for a while without a hurry: first answers take their time. */
  void warmUp() {
    for (int request = 0; request < 12; request++) {
      work();
    }
    warm = true;
  }

  /** What holds of every answer. */
  private void look(Ask ask, Answer answer, int millis) {
    long paused = pauses.last(answer.millis());
    if (answer.millis() - paused > millis) {
      score.violation(
          "%s took %d ms of the %d there were, %d of them pauses of this machine"
              .formatted(ask.route(), answer.millis(), millis, paused));
    }
    if (answer.status() == 503
        && (!answer.problem().equals("storage-busy")
            || !answer.headers().getOrDefault("retry-after", "").matches("[1-9][0-9]*"))) {
      score.violation(ask.route() + " answered 503 without saying why or when to come back");
    }
    if (answer.status() >= 500 && answer.status() != 503) {
      score.violation(ask.route() + " answered " + answer.status());
    }
  }

  private Settled get(String target) {
    return ask("GET", target, Map.of(), "");
  }

  private Settled change(String method, Notes claim, String below, long basedOn, String body) {
    return change(method, claim.id, below, basedOn, body);
  }

  private Settled change(String method, String claim, String below, long basedOn, String body) {
    Map<String, String> version = Map.of("if-match", "\"" + basedOn + "\"");
    return ask(method, "/v1/claims/" + claim + below, version, body);
  }

  private void expect(boolean holds, Settled settled, String what) {
    if (!holds) {
      score.violation(
          "%s: %s; answered %d %s%s"
              .formatted(
                  tenant,
                  what,
                  settled.answer.status(),
                  settled.answer.problem(),
                  settled.again ? " after a retry" : ""));
    }
  }

  /** Makes one request, or a few that belong together. */
  void work() {
    if (claims.isEmpty()) {
      submit(5, false);
      return;
    }
    int what = random.nextInt(100);
    if (what < 6) {
      submit(2 + random.nextInt(5), random.nextBoolean());
    } else if (what < 7 && random.nextInt(3) == 0) {
      submit(110 + random.nextInt(20), random.nextBoolean());
    } else if (what < 9) {
      submitAgain();
    } else if (what < 12) {
      boolean large = random.nextInt(8) == 0;
      if (random.nextInt(3) == 0) {
        hold(large ? 100 + random.nextInt(30) : 3, large ? 95 : 2);
      } else {
        revise(large ? 100 + random.nextInt(30) : 3, large ? 60 : 1);
      }
    } else if (what < 18) {
      readArticle();
    } else if (what < 24) {
      readQueue();
    } else if (what < 31) {
      next();
    } else if (what < 35) {
      lease();
    } else if (what < 38) {
      bulk();
    } else if (what < 41) {
      comment(claims.get(random.nextInt(claims.size())));
    } else if (what < 70) {
      command(claims.get(random.nextInt(claims.size())));
    } else if (what < 76) {
      edit(claims.get(random.nextInt(claims.size())));
    } else if (what < 80) {
      stale(claims.get(random.nextInt(claims.size())));
    } else if (what < 83) {
      promote();
    } else if (what < 87) {
      publish(1 + random.nextInt(3));
    } else if (what < 90) {
      matches();
    } else if (what < 96) {
      history(claims.get(random.nextInt(claims.size())));
    } else if (what < 98) {
      readRest();
    } else {
      readPage();
    }
  }

  /** The same with writes alone, large ones among them: what a process dies in the middle of. */
  void write() {
    Notes claim = claims.isEmpty() ? null : claims.get(random.nextInt(claims.size()));
    int what = claim == null ? 0 : random.nextInt(12);
    switch (what) {
      case 0 -> submit(120 + random.nextInt(180), random.nextBoolean());
      case 1 -> submit(1 + random.nextInt(9), random.nextBoolean());
      case 2 -> publish(5 + random.nextInt(40));
      case 3 -> {
        promote();
        boolean large = random.nextBoolean();
        revise(large ? 110 + random.nextInt(90) : 3, large ? 60 : 1);
      }
      case 4 -> hold(random.nextBoolean() ? 150 : 3, random.nextBoolean() ? 130 : 2);
      case 7 -> edit(Objects.requireNonNull(claim));
      case 5 -> comment(Objects.requireNonNull(claim));
      case 6 -> bulk();
      default -> command(Objects.requireNonNull(claim));
    }
  }

  private static String object(String... pairs) {
    ObjectNode node = JSON.createObjectNode();
    for (int at = 0; at < pairs.length; at += 2) {
      node.put(pairs[at], pairs[at + 1]);
    }
    return node.toString();
  }

  private void submit(int sentences, boolean keyed) {
    int number = firstStory + stories++;
    Map<String, String> key = keyed ? Map.of("idempotency-key", "key-" + number) : Map.of();
    Settled settled =
        ask("POST", "/v1/articles", key, object("text", Stories.tell(number, sentences)));
    JsonNode document = settled.answer.document();
    boolean right =
        settled.answer.status() == 201 || (settled.again && settled.answer.status() == 200);
    expect(right && document.path("status").asText().equals("READY"), settled, "new article");
    if (!right) {
      return;
    }
    String article = document.path("articleId").asText();
    articles.add(article);
    document.path("claimIds").forEach(id -> claims.add(new Notes(id.asText(), article)));
    expect(document.path("claimIds").size() == sentences, settled, "article of " + sentences);
    if (keyed && random.nextBoolean()) {
      Settled other =
          ask("POST", "/v1/articles", key, object("text", Stories.tell(firstStory - 1, 2)));
      expect(other.answer.problem().equals("idempotency-key-reused"), other, "key used again");
    }
  }

  /**
   * Posts an article, makes a claim of the question at its end, reviews that and its first claim,
   * and posts it again without the sentences before the question: the reviews stay, under the new
   * claims too, and what is gone is told so once.
   *
   * @param sentences how many there are
   * @param dropped how many of them the revision leaves out
   */
  private void revise(int sentences, int dropped) {
    int number = firstStory + REVISED + revised++;
    String page = "https://news.example/" + tenant + "/" + number;
    Settled earlier = posted(page, Stories.tell(number, sentences), "READY");
    String made = promoted(earlier, sentences);
    for (String claim : List.of(earlier.claim(0), made)) {
      Settled reviewed = change("POST", claim, "/reviews", 1, opinion());
      expect(reviewed.answer.status() == 200, reviewed, "review of a claim that is posted again");
    }
    Settled later = posted(page, Stories.tell(number, sentences - dropped), "READY");
    for (String claim : List.of(later.claim(0), keptAs(later, made))) {
      Settled kept = get("/v1/claims/" + claim);
      expect(
          kept.answer.document().at("/review/status").asText().equals("REVIEWED")
              && kept.answer.document().path("supersededBy").isNull(),
          kept,
          "claim that a revision kept");
    }
    for (int gone = sentences - dropped; gone < sentences; gone += Math.max(1, dropped / 3)) {
      expectHistory(earlier.claim(gone), "SUPERSEDED");
    }
  }

  /** The claim that a question at the end of an article was made. */
  private String promoted(Settled posted, int sentence) {
    String question = "{\"sentence\":" + sentence + "}";
    Settled promoted = ask("POST", article(posted) + "/claims", Map.of(), question);
    expect(promoted.answer.status() == 201, promoted, "promotion before a revision");
    return promoted.answer.document().path("id").asText("none");
  }

  /**
   * Posts an article, makes a claim of the question at its end, reviews that, and posts a text that
   * has nothing of it: that is held and changes nothing until it is made the newest. Then the first
   * one is, and has its claims back as they were.
   *
   * @param sentences how many there are
   * @param others how many the text in between has
   */
  private void hold(int sentences, int others) {
    int number = firstStory + REVISED + revised++;
    String page = "https://news.example/" + tenant + "/" + number;
    Settled earlier = posted(page, Stories.tell(number, sentences), "READY");
    String made = promoted(earlier, sentences);
    Settled reviewed = change("POST", made, "/reviews", 1, opinion());
    expect(reviewed.answer.status() == 200, reviewed, "review before a text is held");
    Settled held = posted(page, Stories.tellOther(number, others), "HELD");
    Settled refused = ask("POST", article(held) + "/claims", Map.of(), "{\"sentence\":0}");
    expect(refused.answer.problem().equals("state-conflict"), refused, "promotion in a held text");
    expectHistory(made, "PROMOTED", "REVIEWED");

    makeNewest(held, 1);
    Settled confirmed = posted(page, Stories.tellOther(number, others), "READY");
    expect(confirmed.answer.document().path("claimIds").size() == others, confirmed, "held text");
    expectHistory(made, "PROMOTED", "REVIEWED", "SUPERSEDED");
    expectHistory(earlier.claim(random.nextInt(sentences)), "SUPERSEDED");

    makeNewest(earlier, 2);
    expectHistory(made, "PROMOTED", "REVIEWED", "SUPERSEDED", "RESTORED");
    expectHistory(earlier.claim(random.nextInt(sentences)), "SUPERSEDED", "RESTORED");
    expectHistory(confirmed.claim(random.nextInt(others)), "SUPERSEDED");
    Settled back = get("/v1/claims/" + made);
    expect(
        back.answer.document().at("/review/status").asText().equals("REVIEWED")
            && back.answer.document().path("supersededBy").isNull(),
        back,
        "claim that came back");
  }

  private void makeNewest(Settled posted, int seen) {
    Map<String, String> revisions = Map.of("if-match", "\"" + seen + "\"");
    Settled newest = ask("POST", article(posted) + "/newest", revisions, "{}");
    expect(
        newest.answer.status() == 200
            && newest.answer.document().path("revisions").size() == seen + 1,
        newest,
        "text made the newest after " + seen);
  }

  private void expectHistory(String claim, String... expected) {
    Settled told = get("/v1/claims/" + claim + "/history");
    List<String> events = events(told);
    expect(
        events.equals(List.of(expected)),
        told,
        "history of " + List.of(expected) + ", which is " + events);
  }

  /** The claim of a revision that an earlier one is. */
  private static String keptAs(Settled revision, String earlier) {
    JsonNode changes = revision.answer.document().path("revision");
    return Stream.of("kept", "moved")
        .flatMap(how -> changes.path(how).valueStream())
        .filter(pair -> pair.path("from").asText().equals(earlier))
        .map(pair -> pair.path("to").asText())
        .findFirst()
        .orElse("none");
  }

  private static String article(Settled posted) {
    return "/v1/articles/" + posted.answer.document().path("articleId").asText();
  }

  private Settled posted(String page, String text, String status) {
    Settled settled = ask("POST", "/v1/articles", Map.of(), object("text", text, "url", page));
    expect(
        settled.answer.isDone() && settled.answer.document().path("status").asText().equals(status),
        settled,
        "revision that is " + status);
    return settled;
  }

  private static List<String> events(Settled history) {
    List<String> events = new ArrayList<>();
    history
        .answer
        .document()
        .path("events")
        .forEach(event -> events.add(event.path("type").asText()));
    return events;
  }

  private void submitAgain() {
    int number = firstStory + random.nextInt(stories);
    // Its length is not remembered, so this may be a new article with the same beginning.
    Settled first = ask("POST", "/v1/articles", Map.of(), object("text", Stories.tell(number, 3)));
    Settled again = ask("POST", "/v1/articles", Map.of(), object("text", Stories.tell(number, 3)));
    expect(
        again.answer.status() == 200
            && again.answer.document().path("duplicate").asBoolean()
            && again
                .answer
                .document()
                .path("claimIds")
                .equals(first.answer.document().path("claimIds")),
        again,
        "the same article again");
    String article = first.answer.document().path("articleId").asText();
    if (first.answer.isDone() && claims.stream().noneMatch(one -> one.article.equals(article))) {
      first
          .answer
          .document()
          .path("claimIds")
          .forEach(id -> claims.add(new Notes(id.asText(), article)));
    }
  }

  private void readArticle() {
    String article = articles.get(random.nextInt(articles.size()));
    long mine = claims.stream().filter(claim -> claim.article.equals(article)).count();
    switch (random.nextInt(4)) {
      case 0 -> {
        Settled settled = get("/v1/articles/" + article);
        expect(
            settled.answer.document().path("status").asText().equals("READY"),
            settled,
            "article that is stored");
      }
      case 1 -> {
        Settled settled = get("/v1/articles/" + article + "/claims");
        expect(
            settled.answer.document().path("claims").size() == mine,
            settled,
            "claims of an article");
      }
      case 2 -> expectDone(get("/v1/articles/" + article + "/text"), "text");
      default -> expectDone(get("/v1/articles/" + article + "/coverage"), "coverage");
    }
  }

  private void expectDone(Settled settled, String what) {
    expect(settled.answer.status() == 200, settled, what);
  }

  private void readQueue() {
    if (random.nextInt(4) == 0) {
      expectDone(get("/v1/articles?limit=" + (1 + random.nextInt(30))), "list of articles");
      expectDone(get("/v1/claims?sort=NEWEST&limit=5"), "queue by time");
      expectDone(get("/v1/search?q=output+rose"), "search");
      return;
    }
    Settled settled = get("/v1/claims?limit=" + (1 + random.nextInt(40)));
    expectDone(settled, "queue");
    String cursor = settled.answer.document().path("cursor").asText("");
    if (!cursor.isEmpty()) {
      expectDone(get("/v1/claims?limit=10&cursor=" + cursor), "next page of the queue");
    }
  }

  private @Nullable Notes known(String id) {
    return claims.stream().filter(claim -> claim.id.equals(id)).findFirst().orElse(null);
  }

  /** Leases of mine whose answers were lost may keep claims from me; none may be somebody's. */
  private void next() {
    ObjectNode wish = JSON.createObjectNode().put("leaseSeconds", 30);
    if (!alone) {
      wish.putObject("filters").put("articleId", articles.get(random.nextInt(articles.size())));
    }
    Settled settled = ask("POST", "/v1/claims/next", Map.of(), wish.toString());
    if (settled.answer.status() == 204) {
      return;
    }
    expectDone(settled, "next claim");
    JsonNode document = settled.answer.document();
    Notes claim = known(document.path("id").asText());
    boolean open =
        claim == null
            ? !articles.contains(document.path("articleId").asText())
            : claim.isOpen() && claim.version == document.path("version").asLong();
    expect(
        open && settled.answer.document().at("/review/leaseHolder").asText().equals(me),
        settled,
        "next claim that is open and now mine");
  }

  private void lease() {
    Notes claim = claims.get(random.nextInt(claims.size()));
    String target = "/v1/claims/" + claim.id + "/lease";
    Settled taken = ask("PUT", target, Map.of(), "{\"leaseSeconds\":60}");
    expect(
        claim.isOpen() ? taken.answer.status() == 200 : taken.answer.status() == 409,
        taken,
        "lease of a claim that is " + claim.status);
    if (random.nextBoolean()) {
      Settled released = ask("DELETE", target, Map.of(), "");
      expect(released.answer.status() == 204, released, "lease given back");
    }
  }

  private String opinion() {
    String verdict = random.nextBoolean() ? "UNPROVEN" : "SATIRE";
    return object("verdict", verdict, "summary", "Said for the " + said++ + "th time.");
  }

  private void command(Notes claim) {
    Instant decided = claim.decided;
    boolean fresh = decided != null && decided.plusSeconds(20).isAfter(time.instant());
    if (fresh && random.nextInt(3) == 0) {
      undo(claim);
      return;
    }
    if (claim.isOpen()) {
      switch (random.nextInt(4)) {
        case 0 ->
            decide(
                claim, "POST", "/dismiss", object("reason", "OPINION"), "DISMISSED", "DISMISSED");
        case 1 -> decide(claim, "POST", "/park", object("until", park()), "PARKED", "PARKED");
        default -> decide(claim, "POST", "/reviews", opinion(), "REVIEWED", "REVIEWED");
      }
    } else if (claim.status.equals("REVIEWED") && random.nextBoolean()) {
      decide(claim, "PUT", "/reviews", opinion(), "AMENDED", "REVIEWED");
    } else {
      decide(claim, "POST", "/reopen", "{}", "REOPENED", "PENDING");
    }
  }

  private String park() {
    return begin.plusSeconds(86_400L * (20 + said++ % 5_000)).toString();
  }

  /** Carried out once, however often it is asked for. */
  private void decide(
      Notes claim, String method, String below, String body, String type, String status) {
    long basedOn = claim.version;
    Settled settled = change(method, claim, below, basedOn, body);
    boolean right =
        settled.answer.status() == 200
            && settled.answer.document().path("version").asLong() == basedOn + 1
            && settled.answer.document().at("/review/status").asText().equals(status);
    expect(right, settled, type + " of a claim that is " + claim.status + " at " + basedOn);
    if (settled.answer.status() != 200) {
      reread(claim);
      return;
    }
    claim.changed(type, status, time.instant());
    if (random.nextInt(4) == 0) {
      Settled again = change(method, claim, below, basedOn, body);
      expect(
          again.answer.status() == 200
              && again.answer.document().path("version").asLong() == claim.version,
          again,
          type + " asked for again");
    }
  }

  private void undo(Notes claim) {
    String type = claim.events.getLast();
    Settled settled = change("POST", claim, "/undo", claim.version, "{}");
    if (settled.again && settled.answer.status() == 409) {
      return; // The time for it was over when it came through.
    }
    expect(
        settled.answer.status() == 200
            && settled.answer.document().path("version").asLong() == claim.version + 1
            && settled.answer.document().at("/review/status").asText().equals(claim.statusBefore),
        settled,
        "undo of " + type + " at " + claim.version);
    if (settled.answer.status() != 200) {
      reread(claim);
      return;
    }
    String back = claim.statusBefore;
    claim.changed("UNDONE", back, time.instant());
  }

  private void edit(Notes claim) {
    if (!claim.isOpen()) {
      return;
    }
    String body =
        random.nextBoolean()
            ? object("text", "Edited for the " + said++ + "th time.")
            : object("assignee", me, "text", "Edited for the " + said++ + "th time.");
    Settled settled = change("PATCH", claim, "", claim.version, body);
    expect(
        settled.answer.status() == 200
            && settled.answer.document().path("version").asLong() == claim.version + 1,
        settled,
        "edit at " + claim.version);
    if (settled.answer.status() == 200) {
      claim.changed("EDITED", claim.status, time.instant());
    } else {
      reread(claim);
    }
  }

  private void comment(Notes claim) {
    long basedOn = claim.version;
    String body = object("text", "Said to the others for the " + said++ + "th time.");
    Settled settled = change("POST", claim, "/comments", basedOn, body);
    expect(
        settled.answer.status() == 200
            && settled.answer.document().path("version").asLong() == basedOn + 1
            && settled.answer.document().at("/review/commentCount").asInt() > 0,
        settled,
        "comment at " + basedOn);
    if (settled.answer.status() == 200) {
      claim.changed("COMMENTED", claim.status, time.instant());
    } else {
      reread(claim);
    }
  }

  /**
   * Some claims dismissed at once; of each the answer says whether it was, and it is asked again.
   */
  private void bulk() {
    List<Notes> open = new ArrayList<>(claims.stream().filter(Notes::isOpen).toList());
    Collections.shuffle(open, random);
    List<Notes> wanted = open.subList(0, Math.min(open.size(), 1 + random.nextInt(8)));
    for (int attempt = 0; !wanted.isEmpty() && attempt < MOST_ATTEMPTS; attempt++) {
      wanted = dismissed(wanted);
    }
    expectNone(wanted);
  }

  private void expectNone(List<Notes> left) {
    if (!left.isEmpty()) {
      score.violation("bulk never came through for " + left.size() + " claims");
    }
  }

  /** Those that there was no time for. */
  private List<Notes> dismissed(List<Notes> wanted) {
    ObjectNode order = JSON.createObjectNode();
    order.putObject("dismiss").put("reason", "OPINION");
    ArrayNode named = order.putArray("claims");
    wanted.forEach(one -> named.addObject().put("id", one.id).put("version", one.version));
    Settled settled = ask("POST", "/v1/claims/bulk", Map.of(), order.toString());
    expectDone(settled, "bulk");
    JsonNode results = settled.answer.document().path("results");
    List<Notes> left = new ArrayList<>();
    for (int at = 0; at < wanted.size(); at++) {
      Notes claim = wanted.get(at);
      JsonNode result = results.path(at);
      if (result.path("status").asInt() == 503) {
        left.add(claim);
        continue;
      }
      expect(
          result.path("status").asInt() == 200
              && result.path("id").asText().equals(claim.id)
              && result.path("version").asLong() == claim.version + 1,
          settled,
          "one of many dismissed at " + claim.version);
      if (result.path("status").asInt() == 200) {
        claim.changed("DISMISSED", "DISMISSED", time.instant());
      } else {
        reread(claim);
      }
    }
    return left;
  }

  /** Something else on a version that is over. */
  private void stale(Notes claim) {
    if (claim.version < 2) {
      return;
    }
    Settled settled = change("POST", claim, "/park", claim.version - 1, object("until", park()));
    expect(
        settled.answer.problem().equals("stale-version")
            && settled.answer.document().path("currentVersion").asLong() == claim.version,
        settled,
        "command on version " + (claim.version - 1) + " of " + claim.version);
  }

  /** So that one wrong answer is said once. */
  private void reread(Notes claim) {
    Settled settled = get("/v1/claims/" + claim.id + "/history");
    claim.version = settled.answer.document().path("version").asLong();
    claim.events.clear();
    claim.events.addAll(events(settled));
    claim.decided = null;
    claim.status =
        get("/v1/claims/" + claim.id).answer.document().at("/review/status").asText("PENDING");
  }

  private void history(Notes claim) {
    Settled settled = get("/v1/claims/" + claim.id + "/history");
    List<String> events = events(settled);
    expect(
        settled.answer.document().path("verified").asBoolean() && events.equals(claim.events),
        settled,
        "history of " + claim.events + ", which is " + events);
  }

  /** The question at the end of an article. */
  private void promote() {
    String article = articles.get(random.nextInt(articles.size()));
    Settled coverage = get("/v1/articles/" + article + "/coverage");
    int last = coverage.answer.document().path("sentences").size() - 1;
    Settled settled =
        ask("POST", "/v1/articles/" + article + "/claims", Map.of(), "{\"sentence\":" + last + "}");
    expect(
        settled.answer.status() == 201
            && settled.answer.document().path("articleId").asText().equals(article),
        settled,
        "promotion");
    String id = settled.answer.document().path("id").asText();
    if (settled.answer.status() == 201 && known(id) == null) {
      Notes claim = new Notes(id, article);
      claim.events.add("PROMOTED");
      claims.add(claim);
    }
  }

  private void publish(int count) {
    ArrayNode reviews = JSON.createArrayNode();
    for (int one = 0; one < count; one++) {
      boolean again = published > 0 && random.nextInt(4) == 0;
      int number = again ? random.nextInt(published) : published++;
      ObjectNode review = reviews.addObject();
      review
          .put("@type", "ClaimReview")
          .put("url", "https://check.example/" + tenant + "/" + number)
          .put("claimReviewed", Stories.tell(firstStory + number, 1));
      review.putObject("reviewRating").put("alternateName", "False " + random.nextInt(3));
    }
    Settled settled = ask("POST", "/v1/library", Map.of(), reviews.toString());
    JsonNode results = settled.answer.document().path("results");
    boolean taken = settled.answer.status() == 200 && results.size() == count;
    for (JsonNode result : results) {
      taken &= !result.path("outcome").asText().equals("REFUSED");
    }
    expect(taken, settled, "import of " + count);
  }

  private void matches() {
    Notes claim = claims.get(random.nextInt(claims.size()));
    Settled settled = get("/v1/claims/" + claim.id + "/matches");
    expectDone(settled, "matches");
    JsonNode first = settled.answer.document().path("matches").path(0);
    if (first.isMissingNode()) {
      return;
    }
    String state = random.nextBoolean() ? "CONFIRMED" : "REJECTED";
    Settled decided =
        change(
            "POST",
            claim,
            "/matches/" + first.path("id").asText(),
            claim.version,
            object("state", state));
    boolean changes = !first.path("state").asText().equals(state);
    long version = claim.version + (changes ? 1 : 0);
    expect(
        decided.answer.status() == 200
            && decided.answer.document().path("version").asLong() == version,
        decided,
        "decision on a match at " + claim.version);
    if (decided.answer.status() != 200) {
      reread(claim);
    } else if (changes) {
      claim.changed("MATCHED", claim.status, time.instant());
    }
  }

  private void readPage() {
    Settled page = get("/");
    List<String> assets =
        ASSET.matcher(page.answer.body()).results().map(MatchResult::group).toList();
    expect(!assets.isEmpty(), page, "dashboard");
    if (!assets.isEmpty()) {
      expectDone(get(assets.get(random.nextInt(assets.size()))), "file of the dashboard");
    }
  }

  private void readRest() {
    List<String> rest = new ArrayList<>(STATIC);
    rest.add("/v1/stats");
    rest.add("/v1/export?format=claimreview&limit=5");
    rest.add("/v1/export?format=csv&limit=5");
    rest.add("/v1/export?format=jsonl&limit=5");
    rest.sort(null);
    expectDone(get(rest.get(random.nextInt(rest.size()))), "reading");
  }

  /** Looks once more at the trails of claims that were touched. */
  void finish() {
    claims.stream()
        .filter(claim -> !claim.events.isEmpty())
        .limit(MOST_LOOKED_AT)
        .forEach(this::history);
  }
}
