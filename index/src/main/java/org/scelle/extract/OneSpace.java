package org.scelle.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A space of objects of a OneNote file, such as a page, with all its revisions that the file still
 * has ([MS-ONESTORE] 2.1.4 and 2.1.8).
 */
final class OneSpace {

  /** Roles of the root objects of a revision ([MS-ONE] 2.1.8). */
  static final int CONTENT = 1;

  static final int METADATA = 2;

  /** Says the properties of an object when asked. */
  @FunctionalInterface
  interface Content {
    OneProperties read() throws IOException;
  }

  /**
   * An object as one revision has it.
   *
   * @param kind what [MS-ONESTORE] 2.6.14 calls JCID
   * @param content none for the bytes of a file
   * @param file how the file calls the bytes of a file that the object stands for; empty for others
   */
  record Thing(OneId id, int kind, @Nullable Content content, String file) {}

  /** What changed at one time. */
  static final class Revision {
    private final OneId id;
    private final OneId before;
    private final List<Thing> things = new ArrayList<>();
    private final Map<Integer, OneId> roots = new HashMap<>();

    /**
     * @param before the revision that it changes; {@link OneId#NONE} when it is the first
     */
    Revision(OneId id, OneId before) {
      this.id = id;
      this.before = before;
    }

    OneId id() {
      return id;
    }

    void add(Thing thing) {
      things.add(thing);
    }

    void root(int role, OneId object) {
      roots.put(role, object);
    }

    List<Thing> things() {
      return things;
    }
  }

  /**
   * A revision with all that it did not change.
   *
   * @param isWhole whether all the revisions that it builds on are there
   */
  record State(Map<OneId, Thing> things, Map<Integer, OneId> roots, boolean isWhole) {

    @Nullable Thing root(int role) {
      OneId id = roots.get(role);
      return id == null ? null : things.get(id);
    }
  }

  private final Map<OneId, Revision> revisions = new LinkedHashMap<>();
  private @Nullable OneId current;

  void add(Revision revision) {
    revisions.put(revision.id, revision);
  }

  /** The revision that is shown. */
  void current(OneId revision) {
    current = revision;
  }

  /** The revisions, the oldest first. */
  List<Revision> revisions() {
    return List.copyOf(revisions.values());
  }

  /** What is shown; empty when the file does not say what is. */
  State state() {
    List<Revision> chain = new ArrayList<>();
    Set<OneId> seen = new HashSet<>();
    Revision at = current == null ? null : revisions.get(current);
    while (at != null && seen.add(at.id)) {
      chain.add(at);
      at = revisions.get(at.before);
    }
    Map<OneId, Thing> things = new HashMap<>();
    Map<Integer, OneId> roots = new HashMap<>();
    for (Revision revision : chain.reversed()) {
      revision.things.forEach(thing -> things.put(thing.id(), thing));
      roots.putAll(revision.roots);
    }
    boolean isWhole = chain.isEmpty() || chain.getLast().before.equals(OneId.NONE);
    return new State(things, roots, isWhole);
  }
}
