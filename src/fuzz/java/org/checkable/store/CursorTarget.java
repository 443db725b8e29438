package org.checkable.store;

import java.util.List;
import java.util.Optional;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.fuzz.Property;
import org.checkable.fuzz.Seeds;
import org.checkable.fuzz.Target;
import org.checkable.review.QueueFilter;
import org.checkable.review.Status;

/** Four lines: a cursor, an ID, a tenant, and a place that a cursor is made of. */
public final class CursorTarget implements Target {
  private static final Tenant OTHER = new Tenant("other-desk");
  private static final QueueFilter MORE =
      new QueueFilter(Status.PENDING, null, null, 0.5, null, null);

  @Override
  public void run(byte[] input) {
    String[] lines = Property.text(input).split("\n", 4);
    cursor(new Cursor(lines[0]), Tenant.DEFAULT);
    if (lines.length > 1) {
      id(lines[1]);
    }
    if (lines.length > 3 && Tenant.isValid(lines[2]) && !lines[2].equals(OTHER.value())) {
      Tenant tenant = new Tenant(lines[2]);
      Cursor made = Cursors.at(lines[3], tenant, QueueFilter.PENDING);
      cursor(made, tenant);
      Cursors.place(made, tenant, QueueFilter.PENDING)
          .ifPresent(place -> Property.same(lines[3], place, "a cursor leads back to its place"));
    }
  }

  /** A cursor is good for its tenant and filter alone. */
  private static void cursor(Cursor cursor, Tenant tenant) {
    Optional<String> place = Cursors.place(cursor, tenant, QueueFilter.PENDING);
    Property.same(
        Cursors.place(cursor, OTHER, QueueFilter.PENDING), Optional.empty(), "another tenant's");
    if (place.isPresent()) {
      Property.same(Cursors.place(cursor, tenant, MORE), Optional.empty(), "another filter's");
      Cursor again = Cursors.at(place.get(), tenant, QueueFilter.PENDING);
      Property.same(
          place, Cursors.place(again, tenant, QueueFilter.PENDING), "a place makes its cursor");
    }
  }

  private static void id(String text) {
    ArticleId.parse(text).ifPresent(id -> Property.same(text, id.toString(), "an article's ID"));
    ClaimId.parse(text)
        .ifPresent(
            id -> {
              Property.same(text, id.toString(), "a claim's ID");
              Property.same(
                  id,
                  Keys.claimId(Keys.article(Tenant.DEFAULT, id.article()), Keys.claim(id)),
                  "a claim's keys lead back to it");
            });
  }

  @Override
  public List<byte[]> seeds() {
    String claim = "clm_2m5x8c1b4n6z0aehjpst7k3v9q-0012-0";
    String place = "0170#2026-03-04T10:11:12.123Z#" + claim;
    return Seeds.of(
        Cursors.at(place, Tenant.DEFAULT, QueueFilter.PENDING).value()
            + "\n"
            + claim
            + "\ndesk-1\n"
            + place,
        "\nart_2m5x8c1b4n6z0aehjpst7k3v9q\ndesk\n" + place.replace("0170", "1000"),
        "!\nclm_2m5x8c1b4n6z0aehjpst7k3v9q-999999-999\na.b\n0#");
  }
}
