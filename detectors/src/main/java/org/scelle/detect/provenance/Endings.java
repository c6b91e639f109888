package org.scelle.detect.provenance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scelle.detect.provenance.Session.Ending;
import org.scelle.model.Page;

/** What the last answer of each session says of what would have come next. */
final class Endings {

  private record Place(String file, int page) {}

  private final Map<Place, Ending> endings = new HashMap<>();

  Endings(List<Answer> last) {
    last.forEach(answer -> endings.put(new Place(answer.file(), answer.page()), Ending.NOT_SAID));
  }

  void add(Page page) {
    if (page.kind() == Page.Kind.TIMELINE) {
      endings.computeIfPresent(
          new Place(page.source().file().label(), page.number()),
          (place, any) -> page.to() == null ? Ending.NOTHING_MORE : Ending.MORE_OFFERED);
    }
  }

  Ending of(Answer answer) {
    return endings.getOrDefault(new Place(answer.file(), answer.page()), Ending.NOT_SAID);
  }
}
