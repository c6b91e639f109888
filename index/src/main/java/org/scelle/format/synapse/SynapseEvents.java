package org.scelle.format.synapse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.format.event.EventOutline;
import org.scelle.format.event.EventReader;
import org.scelle.format.matrix.JsonWalker;
import org.scelle.format.matrix.OpenPage;
import org.scelle.format.pdu.Json;
import org.scelle.format.pdu.JsonTree;
import org.scelle.format.pdu.Lineage;
import org.scelle.format.pdu.PduCheck;
import org.scelle.format.table.DbRow;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Page;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/**
 * The table {@code event_json} of Synapse. Events that follow each other in their room, and in the
 * file, make one page; its tokens say where it stands among the others, as those of the server
 * would.
 */
final class SynapseEvents {

  private final EvidenceFile file;
  private final EntrySink sink;
  private final SynapseIndex index;
  private final JsonBytes json = new JsonBytes();
  private final EventOutline outline = new EventOutline();
  private final EventReader events;
  private final Map<String, Run> runs = new HashMap<>();
  private final Map<String, OpenPage> apart = new HashMap<>();
  private final Map<String, OpenPage> refused = new HashMap<>();
  private final List<Entry> made = new ArrayList<>();
  private int lastPage;

  SynapseEvents(EvidenceFile file, EntrySink sink, SynapseIndex index) {
    this.file = file;
    this.sink = sink;
    this.index = index;
    this.events = new EventReader(json, file, new PduCheck(index.keys()));
  }

  /** A page and the place of its last event. */
  private static final class Run {
    final OpenPage page;
    final RoomOrder order;
    final int first;
    final boolean gap;
    int last;

    /**
     * @param gap whether events are missing just before it
     */
    Run(OpenPage page, SynapseIndex.Place place, boolean gap) {
      this.page = page;
      this.order = place.order();
      this.first = place.rank();
      this.last = place.rank();
      this.gap = gap;
      page.course(Page.Course.OLDEST_FIRST);
    }

    void settle() {
      page.tokens(order.token(first - 1) + (gap ? "~gap" : ""), order.token(last));
    }
  }

  void read(DbRow row) throws IOException {
    byte[] text = row.bytes("json");
    if (text == null) {
      sink.add(new Problem(row.source(), "expected the JSON of an event; the row has none"));
      return;
    }
    json.begin(text);
    json.pin(0);
    try {
      if (outline.find(json) == EventOutline.Verdict.EVENT) {
        event(row);
      } else {
        sink.add(new Problem(row.source(), "expected an event; found JSON of another form"));
      }
    } catch (Damage damage) {
      sink.add(
          new Problem(
              row.source(), damage.what() + " (character " + damage.at() + " of its JSON)"));
    }
    json.notes().clear();
  }

  private void event(DbRow row) throws IOException, Damage {
    EventReader.Placed placed = events.place(outline, row.text("room_id"), row.text("event_id"));
    made.clear();
    events.read(outline, placed, row.source(), made);
    for (int i = 0; i < made.size(); i++) {
      Entry entry = made.get(i);
      if (i == 0 && entry instanceof Event event) {
        OpenPage page = page(placed, row);
        entry = JsonWalker.on(page, event);
        page.add((Event) entry);
      }
      sink.add(entry);
    }
  }

  private OpenPage page(EventReader.Placed placed, DbRow row) throws IOException {
    Event.Envelope envelope = placed.envelope();
    String room = String.valueOf(envelope.room());
    SynapseIndex.Place place = index.place(envelope.room(), envelope.id());
    boolean softFailed = softFailed(row);
    if (softFailed && place != null) {
      skipped(place, row.source());
    }
    if (softFailed || index.isOutside(envelope.id())) {
      return refused.computeIfAbsent(room, r -> open(Page.Kind.REFUSED, row.source()));
    }
    if (place == null) {
      return apart.computeIfAbsent(room, r -> open(Page.Kind.LOOSE, row.source()));
    }
    Run run = runs.get(room);
    boolean gap = gap(room, placed.lineage());
    if (run != null && run.last + 1 == place.rank() && !gap) {
      run.last++;
      return run.page;
    }
    if (run != null) {
      close(run);
    }
    Run next = new Run(open(Page.Kind.TIMELINE, row.source()), place, gap);
    runs.put(room, next);
    return next.page;
  }

  /** Whether an event that this one was sent after is in the database neither here nor apart. */
  private boolean gap(String room, @Nullable Lineage lineage) {
    return lineage != null
        && lineage.previous().stream()
            .anyMatch(id -> index.place(room, id) == null && !index.isRejected(id));
  }

  /** Servers accept such an event and give it to nobody ("soft failure", server-server API). */
  private boolean softFailed(DbRow row) throws IOException {
    byte[] text = row.bytes("internal_metadata");
    if (text == null) {
      return false;
    }
    try {
      JsonBytes metadata = new JsonBytes(new ByteArrayInputStream(text));
      metadata.pin(0);
      Json.Obj said = metadata.peek() == '{' ? JsonTree.object(metadata) : null;
      return said != null
          && said.members().get("soft_failed") instanceof Json.Bare(String written)
          && written.equals("true");
    } catch (Damage damage) {
      sink.add(new Problem(row.source(), "internal_metadata: " + damage.what()));
      return false;
    }
  }

  /** What nobody is given leaves no hole. */
  private void skipped(SynapseIndex.Place place, Source source) throws IOException {
    OpenPage page = open(Page.Kind.TIMELINE, source);
    page.course(Page.Course.OLDEST_FIRST);
    page.room(place.room());
    page.tokens(place.order().token(place.rank() - 1), place.order().token(place.rank()));
    sink.add(page.close(file));
  }

  private OpenPage open(Page.Kind kind, Source source) {
    OpenPage page = new OpenPage(++lastPage, "", source.offset());
    page.kind(kind);
    return page;
  }

  private void close(Run run) throws IOException {
    run.settle();
    sink.add(run.page.close(file));
  }

  /** To be called once, when all rows were read. */
  void end() throws IOException {
    List<OpenPage> pages = new ArrayList<>(apart.values());
    pages.addAll(refused.values());
    for (Run run : runs.values()) {
      run.settle();
      pages.add(run.page);
    }
    pages.sort((a, b) -> Integer.compare(a.number(), b.number()));
    for (OpenPage page : pages) {
      sink.add(page.close(file));
    }
  }
}
