package org.checkable.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Kind;
import org.checkable.review.Command;
import org.checkable.review.Command.Alteration;
import org.checkable.review.DismissReason;
import org.checkable.review.Dismissal;
import org.checkable.review.Evidence;
import org.checkable.review.Opinion;
import org.checkable.review.ReviewDesk;
import org.checkable.review.Stance;
import org.checkable.review.Verdict;

/** Reads reviewers' commands. Whether they can be carried out is the desk's to say. */
final class Commands {
  private Commands() {}

  static Decoded<Command> lease(Fields fields) {
    return fields.decoded(new Command.TakeLease(length(fields)));
  }

  static Duration length(Fields fields) {
    OptionalInt seconds = fields.integer("leaseSeconds");
    return seconds.isPresent() ? Duration.ofSeconds(seconds.getAsInt()) : ReviewDesk.USUAL_LEASE;
  }

  static Decoded<Command> submit(long basedOn, Fields fields) {
    return opinion(fields).then(opinion -> Decoded.of(new Command.Submit(basedOn, opinion)));
  }

  static Decoded<Command> amend(long basedOn, Fields fields) {
    return opinion(fields).then(opinion -> Decoded.of(new Command.Amend(basedOn, opinion)));
  }

  private static Decoded<Opinion> opinion(Fields fields) {
    Optional<Verdict> verdict = fields.requiredWord("verdict", Verdict.class);
    String summary = fields.text("summary").orElse(null);
    String note = fields.text("note").orElse(null);
    List<Evidence> evidence = new ArrayList<>();
    fields.objects("evidence").forEach(one -> evidence.add(evidence(one)));
    return fields.decoded(new Opinion(verdict.orElse(Verdict.UNPROVEN), summary, evidence, note));
  }

  private static Evidence evidence(Fields fields) {
    String url = fields.requiredText("url");
    Optional<Stance> stance = fields.requiredWord("stance", Stance.class);
    return new Evidence(
        url,
        fields.text("title").orElse(null),
        fields.text("publisher").orElse(null),
        fields.text("quote").orElse(null),
        stance.orElse(Stance.CONTEXT),
        fields.text("accessedAt").orElse(null),
        fields.text("archiveUrl").orElse(null));
  }

  static Decoded<Command> dismiss(long basedOn, Fields fields) {
    return fields.decoded(new Command.Dismiss(basedOn, dismissal(fields)));
  }

  static Dismissal dismissal(Fields fields) {
    Optional<DismissReason> reason = fields.requiredWord("reason", DismissReason.class);
    Optional<ClaimId> other =
        fields.parsed("duplicateOf", ClaimId::parse, "A claim's ID is wanted: clm_….");
    return new Dismissal(reason.orElse(DismissReason.NOT_A_CLAIM), other.orElse(null));
  }

  static Decoded<Command> park(long basedOn, Fields fields) {
    return fields.decoded(new Command.Park(basedOn, until(fields)));
  }

  static Instant until(Fields fields) {
    fields.requiredText("until");
    return fields.instant("until").orElse(Instant.MAX);
  }

  static Decoded<Command> reopen(long basedOn, Fields fields) {
    return fields.decoded(new Command.Reopen(basedOn));
  }

  static Decoded<Command> undo(long basedOn, Fields fields) {
    return fields.decoded(new Command.Undo(basedOn));
  }

  static Decoded<Command> say(long basedOn, Fields fields) {
    return fields.decoded(new Command.Say(basedOn, fields.requiredText("text")));
  }

  /** A merge patch: what is absent stays as it is, and null takes the assignee away. */
  static Decoded<Command> edit(long basedOn, Fields fields) {
    List<Alteration> alterations = new ArrayList<>();
    if (fields.has("text")) {
      alterations.add(new Alteration.Text(fields.requiredText("text")));
    }
    if (fields.has("kind")) {
      fields
          .requiredWord("kind", Kind.class)
          .ifPresent(kind -> alterations.add(new Alteration.OfKind(kind)));
    }
    if (fields.has("assignee")) {
      alterations.add(new Alteration.Assign(fields.text("assignee").orElse(null)));
    }
    fields
        .integer("revertRewrite")
        .ifPresent(place -> alterations.add(new Alteration.RevertRewrite(place)));
    fields.object("pick").ifPresent(pick -> alterations.add(pick(pick)));
    return fields.decoded(new Command.Edit(basedOn, alterations));
  }

  private static Alteration pick(Fields fields) {
    OptionalInt place = fields.integer("unresolved");
    if (place.isEmpty()) {
      fields.reject("unresolved", "Its place among the claim's unresolved words is wanted.");
    }
    return new Alteration.Pick(
        place.orElse(0), Objects.requireNonNull(fields.requiredText("candidate")));
  }
}
