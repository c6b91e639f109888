package org.scelle.format.pdu;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Numbers;

/**
 * Where an event stands in the graph of its room (Matrix specification, server-server API, "PDUs").
 *
 * @param depth the length of the longest way from the creation, as its sender counted
 * @param previous the ids of the events it was sent after
 */
public record Lineage(long depth, List<String> previous) {

  public static @Nullable Lineage of(Json.Obj pdu) {
    if (!(pdu.members().get("prev_events") instanceof Json.Arr events)) {
      return null;
    }
    List<String> previous = new ArrayList<>();
    for (Json item : events.items()) {
      if (item instanceof Json.Text id) {
        previous.add(id.value());
      } else if (item instanceof Json.Arr pair // room versions 1 and 2 give the hash with the id
          && !pair.items().isEmpty()
          && pair.items().get(0) instanceof Json.Text id) {
        previous.add(id.value());
      }
    }
    Long depth =
        pdu.members().get("depth") instanceof Json.Bare bare ? Numbers.whole(bare.written()) : null;
    return depth == null || depth < 0 ? null : new Lineage(depth, previous);
  }
}
