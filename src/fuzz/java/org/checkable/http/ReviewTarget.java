package org.checkable.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.checkable.claim.Claim;
import org.checkable.claim.Extraction;
import org.checkable.fuzz.Extractions;
import org.checkable.fuzz.Property;
import org.checkable.fuzz.Seeds;
import org.checkable.fuzz.Target;
import org.checkable.review.ClaimState;
import org.checkable.review.Command;
import org.checkable.review.Decision;
import org.checkable.review.EditedWords;
import org.checkable.review.EventChain;
import org.checkable.review.Review;
import org.checkable.review.ReviewDesk;

/**
 * What reviewers send to one claim, a command a line: {@code ana submit {"verdict": "FALSE"}}. A
 * command with an exclamation mark is based on the version before. Ten seconds pass from each to
 * the next.
 */
public final class ReviewTarget implements Target {
  private static final Instant BEGIN = Instant.parse("2026-03-04T10:11:12.123Z");
  private static final Map<String, Desk.Reader> READERS =
      Map.of(
          "edit", Commands::edit,
          "submit", Commands::submit,
          "amend", Commands::amend,
          "dismiss", Commands::dismiss,
          "park", Commands::park,
          "reopen", Commands::reopen,
          "undo", Commands::undo,
          "lease", (_, fields) -> Commands.lease(fields),
          "return", (_, fields) -> fields.decoded(new Command.GiveBack()));

  private final ClaimState fresh;

  public ReviewTarget() {
    Extraction extraction =
        Extractions.of(
            "Ana Brandt and Ben Hale run the port.\n\n"
                + "She said prices rose by 4% in June and they agreed.");
    Claim claim = extraction.claims().getLast();
    fresh = ClaimState.fresh(EditedWords.found(claim, extraction.article().text()), 2);
  }

  @Override
  public void run(byte[] input) {
    ClaimState state = fresh;
    List<org.checkable.review.Event> trail = new ArrayList<>();
    Instant now = BEGIN;
    for (String line : Property.text(input).split("\n", -1)) {
      String[] words = line.split(" ", 3);
      if (words.length == 3 && !words[0].isEmpty()) {
        state = after(state, words[0], words[1], words[2], now, trail);
      }
      now = now.plusSeconds(10);
    }
    Property.same(
        EventChain.fault(state.id(), state.version(), trail).orElse(null),
        null,
        "the trail is whole");
  }

  private static ClaimState after(
      ClaimState state,
      String reviewer,
      String word,
      String json,
      Instant now,
      List<org.checkable.review.Event> trail) {
    boolean stale = word.endsWith("!");
    Desk.Reader reader = READERS.get(stale ? word.substring(0, word.length() - 1) : word);
    if (reader == null) {
      return state;
    }
    Decoded<Command> command;
    try {
      command = reader.read(state.version() - (stale ? 1 : 0), Fields.of(JsonReader.read(json)));
    } catch (MalformedJson refused) {
      return state;
    }
    return switch (command) {
      case Decoded.Refused<Command>(Problem problem) -> {
        problem.response("1");
        yield state;
      }
      case Decoded.Value<Command>(Command read) ->
          switch (ReviewDesk.decide(state, read, reviewer, now)) {
            case Decision.Refused(var refusal) -> {
              Refusals.problem(refusal).response("1");
              yield state;
            }
            case Decision.Accepted accepted -> accepted(state, read, reviewer, accepted, trail);
          };
    };
  }

  private static ClaimState accepted(
      ClaimState before,
      Command command,
      String reviewer,
      Decision.Accepted accepted,
      List<org.checkable.review.Event> trail) {
    ClaimState next = accepted.next();
    org.checkable.review.Event event = accepted.event();
    if (command instanceof Command.Change change) {
      // Asked again, the last change is accepted and makes no event: see Repetition.
      Property.holds(
          change.basedOn() == before.version()
              || (event == null && change.basedOn() == before.version() - 1),
          "a change is of the version that was seen");
    }
    if (event == null) {
      Property.same(before.version(), next.version(), "without an event the version stays");
    } else {
      Property.same(before.version() + 1, next.version(), "an event makes the next version");
      Property.holds(
          event.type() != org.checkable.review.Event.Type.PROMOTED,
          "nobody promotes what is there");
      trail.add(event);
    }
    for (Review review : before.reviews()) {
      Property.holds(
          review.reviewer().equals(reviewer) || next.reviews().contains(review),
          "nobody changes what somebody else said");
    }
    Property.holds(Surrogates.firstLone(next.words().text()) < 0, "words that can be stored");
    return next;
  }

  @Override
  public List<byte[]> seeds() {
    String evidence =
        """
        "evidence":[{"url":"https://s.example/1","stance":"REFUTES","title":"T","quote":"q",\
        "accessedAt":"2026-03-04","archiveUrl":"https://a.example"}]\
        """;
    return Seeds.of(
        """
        ana lease {"leaseSeconds":60}
        ana submit {"verdict":"FALSE","summary":"No.","note":"n",EVIDENCE}
        ben submit {"verdict":"TRUE",EVIDENCE}
        cyd submit {"verdict":"MIXED",EVIDENCE}
        cyd undo {}
        ana amend {"verdict":"UNPROVEN"}
        ana reopen {}
        """
            .replace("EVIDENCE", evidence),
        """
        ana edit {"text":"Prices rose by 4%","kind":"EVENT","assignee":"ben"}
        ana edit {"assignee":null}
        ana undo {}
        ben edit! {"revertRewrite":0}
        ben edit {"pick":{"unresolved":0,"candidate":"Ben Hale"}}
        """,
        """
        ana dismiss {"reason":"DUPLICATE_OF","duplicateOf":\
        "clm_2m5x8c1b4n6z0aehjpst7k3v9q-0012-0"}
        ana undo {}
        ana park {"until":"2027-01-01"}
        ben reopen {}
        ana return {}
        """,
        """
        ana park {"until":"2026-03-04T10:11:20+00:00"}
        ben lease {}
        ben submit {"verdict":"SATIRE","summary":"\\ud83d\\udea2"}
        ana edit {"text":"\\u00e9"}
        """);
  }
}
