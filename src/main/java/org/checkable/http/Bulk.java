package org.checkable.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.checkable.claim.ClaimId;
import org.checkable.review.Command;
import org.checkable.review.Command.Alteration;
import org.checkable.review.ReviewerName;
import org.checkable.store.ClaimFile;
import org.checkable.store.Outcome;
import org.checkable.store.ReviewStore;
import org.checkable.store.StorageBusyException;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/claims/bulk}: one thing done to many claims. Each is decided by itself, on its
 * own version, and has a result of its own: of those that could not be done nothing was.
 */
record Bulk(Supplier<ReviewStore> reviews) implements Endpoint {
  /** Enough for a screen of rows, and done in a second or two. */
  private static final int MOST = 25;

  private record Wanted(ClaimId id, long version) {}

  private record Order(List<Wanted> claims, LongFunction<Command> command) {}

  /** One of file and problem is null. */
  private record Result(ClaimId id, @Nullable ClaimFile file, @Nullable Problem problem) {}

  @Override
  public Response answer(Exchange exchange) {
    return JsonBody.read(exchange, Bulk::order)
        .answer(
            exchange.request().id(),
            order -> {
              List<Result> results =
                  order.claims().stream().map(one -> done(exchange, one, order)).toList();
              return Response.json(200, document(exchange, results));
            });
  }

  private static Decoded<Order> order(Fields fields) {
    List<Wanted> claims = claims(fields);
    List<LongFunction<Command>> commands = new ArrayList<>();
    fields
        .object("dismiss")
        .map(Commands::dismissal)
        .ifPresent(one -> commands.add(version -> new Command.Dismiss(version, one)));
    fields
        .object("park")
        .map(Commands::until)
        .ifPresent(until -> commands.add(version -> new Command.Park(version, until)));
    fields
        .object("assign")
        .map(Bulk::assignment)
        .ifPresent(one -> commands.add(version -> new Command.Edit(version, List.of(one))));
    fields.object("undo").ifPresent(_ -> commands.add(Command.Undo::new));
    if (commands.size() != 1) {
      fields.reject("dismiss", "One of dismiss, park, assign and undo is wanted.");
    }
    return fields.decoded(
        new Order(claims, commands.isEmpty() ? Command.Undo::new : commands.getFirst()));
  }

  private static Alteration assignment(Fields fields) {
    if (!fields.has("assignee")) {
      fields.reject("assignee", "A name, or null for nobody, is wanted.");
    }
    Optional<String> name = fields.parsed("assignee", ReviewerName::parse, ReviewerName.WANTED);
    return new Alteration.Assign(name.orElse(null));
  }

  private static List<Wanted> claims(Fields fields) {
    List<Fields> given = fields.objects("claims");
    if (given.isEmpty() || given.size() > MOST) {
      fields.reject("claims", "1 to " + MOST + " claims are wanted.");
    }
    Set<ClaimId> known = new HashSet<>();
    List<Wanted> claims = new ArrayList<>();
    for (Fields one : given.subList(0, Math.min(MOST, given.size()))) {
      one.requiredText("id");
      Optional<ClaimId> id = one.parsed("id", ClaimId::parse, "A claim's ID is wanted: clm_….");
      OptionalInt version = one.integer("version");
      if (version.orElse(0) < 1) {
        one.reject("version", "The version that you have seen is wanted.");
      }
      id.filter(found -> !known.add(found))
          .ifPresent(_ -> one.reject("id", "It stands here twice."));
      id.ifPresent(found -> claims.add(new Wanted(found, version.orElse(0))));
    }
    return claims;
  }

  private Result done(Exchange exchange, Wanted wanted, Order order) {
    try {
      Command command = order.command().apply(wanted.version());
      return switch (decide(exchange, wanted.id(), command)) {
        case Outcome.Done(ClaimFile file) -> new Result(wanted.id(), file, null);
        case Outcome.Refused(var refusal) ->
            new Result(wanted.id(), null, Refusals.problem(refusal));
        case Outcome.Missing _ -> new Result(wanted.id(), null, Problem.notFound("claim"));
      };
    } catch (StorageBusyException busy) {
      // What is done already is done: the others are told of it.
      return new Result(wanted.id(), null, FrontDesk.busy(busy));
    }
  }

  private Outcome decide(Exchange exchange, ClaimId id, Command command) {
    return reviews
        .get()
        .decide(
            exchange.tenant(),
            id,
            command,
            exchange.caller().subject(),
            exchange.now(),
            exchange.deadline());
  }

  private static String document(Exchange exchange, List<Result> results) {
    return JsonWriter.object(
        writer ->
            writer
                .objects("results", results, (inner, one) -> write(inner, one, exchange))
                .field("done", results.stream().filter(one -> one.file() != null).count()));
  }

  private static void write(JsonWriter writer, Result result, Exchange exchange) {
    ClaimFile file = result.file();
    Problem problem = result.problem();
    writer
        .field("id", result.id().toString())
        .field("status", problem == null ? 200 : problem.type().status());
    if (file == null) {
      writer.nothing("version").nothing("review");
    } else {
      writer
          .field("version", file.state().version())
          .object(
              "review",
              review -> ReviewDocument.brief(review, file.state().summary(), exchange.now()));
    }
    if (problem == null) {
      writer.nothing("problem");
    } else {
      writer.object(
          "problem",
          inner -> problem.write(inner, "urn:checkable:request:" + exchange.request().id()));
    }
  }
}
