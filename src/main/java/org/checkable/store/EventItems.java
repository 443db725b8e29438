package org.checkable.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.review.Event;
import org.checkable.review.Field;

/** An audit event's item: {@code E#<sentence>#<part>#<version>}. Written once, never changed. */
final class EventItems {
  private static final HexFormat HEX = HexFormat.of();

  private EventItems() {}

  static Item item(Tenant tenant, Event event) {
    return Item.at(
            Keys.article(tenant, event.claim().article()),
            Keys.event(event.claim(), event.version()))
        .with(Attributes.AT, event.at())
        .with(Attributes.BY, event.by())
        .with(Attributes.TYPE, event.type())
        .with(Attributes.CHANGES, changes(event))
        .with(Attributes.PREVIOUS, HEX.parseHex(event.previousHash()))
        .with(Attributes.HASH, HEX.parseHex(event.hash()));
  }

  static Event event(ClaimId claim, Item item) {
    String sort = item.text(Attributes.SK);
    return new Event(
        claim,
        Long.parseLong(sort.substring(sort.lastIndexOf('#') + 1)),
        item.instant(Attributes.AT),
        item.text(Attributes.BY),
        Event.Type.valueOf(item.text(Attributes.TYPE)),
        changes(item.text(Attributes.CHANGES)),
        HEX.formatHex(item.bytes(Attributes.PREVIOUS)),
        HEX.formatHex(item.bytes(Attributes.HASH)));
  }

  private static String changes(Event event) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (CellWriter cells = new CellWriter(json)) {
      cells.list(
          event.changes(),
          change ->
              cells.open().text(change.field().wire()).text(change.from()).text(change.to()).end());
    }
    return json.toString(StandardCharsets.UTF_8);
  }

  private static List<Event.Change> changes(String json) {
    try (CellReader cells =
        new CellReader(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
      return cells.list(
          () -> {
            cells.open();
            Event.Change change =
                new Event.Change(
                    Field.parse(cells.text()).orElseThrow(),
                    cells.textOrNull(),
                    cells.textOrNull());
            cells.end();
            return change;
          });
    }
  }
}
