package org.scelle.detect.consistency;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.consistency.Check.Example;
import org.scelle.detect.consistency.Check.Kind;
import org.scelle.detect.provenance.Provenance;
import org.scelle.model.Attachment;
import org.scelle.model.Room;
import org.scelle.store.CaseView;
import org.scelle.store.CaseView.Copies;
import org.scelle.store.CaseView.IdForm;
import org.scelle.store.CaseView.Place;
import org.scelle.store.CaseView.RoomRelations;
import org.scelle.store.CaseView.TimelineShape;

/** Makes the checks. */
public final class Consistency {
  private static final int EXAMPLES = 20;

  /** Counts of one check. */
  private static final class Tally {
    private long examined;
    private long contradict;
    private final List<Example> examples = new ArrayList<>();

    void add(long more, long wrong, @Nullable Example example) {
      examined += more;
      contradict += wrong;
      if (wrong > 0 && example != null && examples.size() < EXAMPLES) {
        examples.add(example);
      }
    }
  }

  private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
  private final Map<String, String> versions = new HashMap<>();
  private final Set<String> complete = new HashSet<>();

  private Consistency() {
    for (Kind kind : Kind.values()) {
      tallies.put(kind, new Tally());
    }
  }

  /** Every check, in the order of {@link Kind}. */
  public static List<Check> of(CaseView view, Provenance provenance) {
    return new Consistency().checks(view, provenance);
  }

  /** Learns the version of a room, and whether its record is whole. */
  private void add(Room room) {
    if (room.version() != null) {
      versions.put(room.id(), room.version());
    }
    if (room.complete()) {
      complete.add(room.id());
    }
  }

  /** Holds a file against the event that posts it. */
  private void add(Attachment attachment) {
    if (attachment.file() == null) {
      return;
    }
    Example example =
        new Example(attachment.posting().event(), attachment.posting().room(), attachment.source());
    Long size = attachment.reference().declaredSize();
    if (size != null) {
      tally(Kind.MEDIA_SIZE).add(1, size == attachment.file().size() ? 0 : 1, example);
    }
    String hash = attachment.reference().ciphertextSha256();
    if (hash != null) {
      tally(Kind.MEDIA_HASH).add(1, hash.equals(attachment.file().sha256()) ? 0 : 1, example);
    }
  }

  private Tally tally(Kind kind) {
    return tallies.computeIfAbsent(kind, any -> new Tally());
  }

  private List<Check> checks(CaseView view, Provenance provenance) {
    view.rooms(this::add);
    view.attachments(this::add);
    view.timelines(this::add);
    view.relations(this::add);
    Copies copies = view.copies();
    Place first = copies.firstClashing();
    tally(Kind.SAME_EVENT)
        .add(
            copies.occurrences(),
            copies.clashing(),
            first == null ? null : new Example(first.event(), null, first.source()));
    tally(Kind.TOKEN_CHAIN).add(provenance.trail().pages(), provenance.trail().unfollowed(), null);
    tally(Kind.AGE).add(provenance.dated(), provenance.dated() - provenance.placed(), null);
    tally(Kind.SENT_BEFORE_GIVEN).add(provenance.dated(), provenance.ahead(), null);
    List<Check> checks = new ArrayList<>();
    tallies.forEach((kind, tally) ->
        checks.add(new Check(kind, tally.examined, tally.contradict, List.copyOf(tally.examples))));
    return List.copyOf(checks);
  }

  private void add(TimelineShape room) {
    Set<IdForm> fitting = fitting(room);
    room.forms()
        .forEach((form, events) -> {
          if (form != IdForm.NONE) {
            boolean fits = fitting.contains(form);
            tally(Kind.ID_FORM)
                .add(events, fits ? 0 : events, example(room, room.firsts().get(form)));
          }
        });
    tally(Kind.CLOCK_ORDER)
        .add(room.steps(), room.backwards(), example(room, room.firstBackwards()));
  }

  private static @Nullable Example example(TimelineShape room, @Nullable Place place) {
    return place == null ? null : new Example(place.event(), room.room(), place.source());
  }

  /** The forms that ids may have: by the version of the room, else those of its majority. */
  private Set<IdForm> fitting(TimelineShape room) {
    String version = versions.get(room.room());
    if (version == null) {
      return ofMajority(room.forms());
    }
    return switch (version) {
      case "1", "2" -> EnumSet.of(IdForm.SERVER);
      case "3" -> EnumSet.of(IdForm.STANDARD, IdForm.EITHER);
      default -> EnumSet.of(IdForm.URL_SAFE, IdForm.EITHER);
    };
  }

  private static Set<IdForm> ofMajority(Map<IdForm, Long> forms) {
    long server = forms.getOrDefault(IdForm.SERVER, 0L);
    long standard = forms.getOrDefault(IdForm.STANDARD, 0L);
    long safe = forms.getOrDefault(IdForm.URL_SAFE, 0L);
    long either = forms.getOrDefault(IdForm.EITHER, 0L);
    if (server > standard + safe + either) {
      return EnumSet.of(IdForm.SERVER);
    }
    return standard > safe
        ? EnumSet.of(IdForm.STANDARD, IdForm.EITHER)
        : EnumSet.of(IdForm.URL_SAFE, IdForm.EITHER);
  }

  /** Only in a record without holes a missing target speaks against it. */
  private void add(RoomRelations room) {
    if (complete.contains(room.room())) {
      Place first = room.firstUnresolved();
      tally(Kind.RELATION)
          .add(
              room.relations(),
              room.unresolved(),
              first == null ? null : new Example(first.event(), room.room(), first.source()));
    }
  }
}
