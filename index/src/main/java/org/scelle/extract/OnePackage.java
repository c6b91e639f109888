package org.scelle.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.OneNodes.Chunk;
import org.scelle.extract.OneSpace.Revision;

/**
 * A OneNote file as servers keep it and hand it out ([MS-ONESTORE] 2.7 to 2.8, [MS-FSSHTTPB] 2.2):
 * elements that name one another, each a row of objects.
 */
final class OnePackage implements OneStore {

  static final UUID FORMAT = UUID.fromString("638DE92F-A6D4-4BC1-9A36-B3FC2511A5B7");

  /** Bytes of the header, which names the format behind three other names. */
  private static final int HEADER = 68;

  private static final int FORMAT_AT = 48;
  private static final int PACKAGE = 0x7A;

  /** Names of the root of all and of what is shown. */
  private static final UUID SHOWN = UUID.fromString("84DEFAB9-AAA3-4A0D-A3A8-520C77AC7073");

  private static final long MOST_OBJECTS = 1_000_000;

  /** A revision as its element says it. */
  private record Manifest(OneId id, OneId before, Map<Integer, OneId> roots, List<OneId> groups) {}

  private final OneNodes bytes;

  /** Of each space, what is shown and the versions of it, by the context they are meant in. */
  private final Map<OneId, Map<OneId, OneId>> cells = new LinkedHashMap<>();

  private final Map<OneId, OneId> revisionElements = new HashMap<>();
  private final Map<OneId, OneId> newest = new HashMap<>();
  private final Map<OneId, Manifest> manifests = new HashMap<>();
  private final Map<OneId, OnePackageGroup> groups = new LinkedHashMap<>();
  private final Map<String, Chunk> files = new LinkedHashMap<>();
  private final Set<OneId> usedGroups = new HashSet<>();
  private OneId element = OneId.NONE;
  private OneId root = OneId.NONE;

  /**
   * @param begin where in the file the package begins
   */
  private OnePackage(FileChannel file, long begin) throws IOException {
    this.bytes = new OneNodes(file);
    scan(file, begin + HEADER);
  }

  /**
   * The package in a file: all of it, or behind the beginning of one as programs keep it on a disk.
   *
   * @return {@code null} when there is none
   */
  static @Nullable OnePackage in(FileChannel file) throws IOException {
    if (isAt(file, 0)) {
      return new OnePackage(file, 0);
    }
    long behind = OneStoreFile.endOfTransactions(file);
    return isAt(file, behind) ? new OnePackage(file, behind) : null;
  }

  private static boolean isAt(FileChannel file, long begin) throws IOException {
    ByteBuffer head = OneNodes.head(file, begin, HEADER);
    return head.limit() == HEADER && OneId.guid(head.position(FORMAT_AT)).equals(FORMAT);
  }

  private void scan(FileChannel file, long begin) throws IOException {
    long at = begin;
    long objects = 0;
    boolean ended = false;
    try {
      while (!ended && objects < MOST_OBJECTS) {
        objects++;
        int ahead = (int) Math.min(16, file.size() - at);
        ByteBuffer in = bytes.bytes(new Chunk(at, ahead));
        OneBits.Head head = OneBits.head(in);
        Chunk body = new Chunk(at + in.position(), head.length());
        ended = head.isEnd() && head.type() == PACKAGE;
        if (!head.isEnd()) {
          object(head.type(), body);
        }
        at = body.at() + body.length();
      }
    } catch (IOException | BufferUnderflowException e) {
      shortfalls().add(OneNodes.DAMAGED);
    }
    if (objects == MOST_OBJECTS) {
      shortfalls().add(OneNodes.TOO_MUCH);
    }
  }

  /** Files and properties stay where they are until somebody asks for them. */
  private void object(int type, Chunk body) throws IOException {
    switch (type) {
      case 0x02 -> files.put(name(element), body);
      case 0x03, 0x1C -> group().passData();
      case 0x16 -> group().data(body, bytes);
      case 0x01, 0x05, 0x07, 0x0A, 0x0B, 0x0D, 0x0E, 0x18, 0x19, 0x1A ->
          small(type, bytes.bytes(body));
      case 0x6A -> shortfalls().add("files in it that are kept in pieces were not read");
      default -> {}
    }
  }

  private OnePackageGroup group() {
    return groups.computeIfAbsent(element, id -> new OnePackageGroup());
  }

  private void small(int type, ByteBuffer in) throws IOException {
    switch (type) {
      case 0x01 -> element = OneBits.id(in);
      case 0x05 -> group().declareFile(in);
      case 0x18 -> group().declare(in);
      case 0x07 -> {
        OneId role = OneBits.id(in);
        OneBits.id(in);
        if (role.equals(new OneId(SHOWN, 2))) {
          root = OneBits.id(in);
        }
      }
      case 0x0B -> newest.put(element, OneBits.id(in));
      case 0x0D -> {
        OneId revision = OneBits.id(in);
        revisionElements.put(revision, OneBits.id(in));
      }
      case 0x0E -> {
        OneId context = OneBits.id(in);
        OneId space = OneBits.id(in);
        cells.computeIfAbsent(space, id -> new LinkedHashMap<>()).put(context, OneBits.id(in));
      }
      default -> revision(type, in);
    }
  }

  private void revision(int type, ByteBuffer in) throws IOException {
    if (type == 0x1A) {
      OneId id = OneBits.id(in);
      OneId before = OneBits.id(in);
      manifests.put(element, new Manifest(id, before, new HashMap<>(), new ArrayList<>()));
      return;
    }
    Manifest manifest = manifests.get(element);
    if (manifest != null && type == 0x19) {
      manifest.groups().add(OneBits.id(in));
    } else if (manifest != null) {
      OneId role = OneBits.id(in);
      manifest.roots().put(role.n(), OneBits.id(in));
    }
  }

  static String name(OneId blob) {
    return blob.guid() + "/" + blob.n();
  }

  @Override
  public OneId root() {
    return root;
  }

  /** With one more, of no name, for what no revision has any more. */
  @Override
  public List<OneId> spaces() {
    Set<OneId> spaces = new LinkedHashSet<>(cells.keySet());
    spaces.add(OneId.NONE);
    return List.copyOf(spaces);
  }

  @Override
  public OneSpace space(OneId id) {
    OneSpace space = new OneSpace();
    if (id.equals(OneId.NONE)) {
      Revision left = new Revision(OneId.NONE, OneId.NONE);
      groups.forEach((name, group) -> {
        if (!usedGroups.contains(name)) {
          group.things(id, bytes).forEach(left::add);
        }
      });
      space.add(left);
      return space;
    }
    cells
        .getOrDefault(id, Map.of())
        .forEach((context, element) -> {
          OneId revision = newest.getOrDefault(element, OneId.NONE);
          revisions(revision, id, space);
          if (context.guid().equals(SHOWN)) {
            space.current(revision);
          }
        });
    return space;
  }

  /** A revision with those that it changes, the oldest first. */
  private void revisions(OneId newest, OneId id, OneSpace space) {
    List<Manifest> chain = new ArrayList<>();
    Set<OneId> seen = new HashSet<>();
    OneId at = newest;
    while (seen.add(at)) {
      Manifest manifest = manifests.get(revisionElements.getOrDefault(at, OneId.NONE));
      if (manifest == null) {
        break;
      }
      chain.add(manifest);
      at = manifest.before();
    }
    for (Manifest manifest : chain.reversed()) {
      Revision revision = new Revision(manifest.id(), manifest.before());
      manifest.roots().forEach(revision::root);
      for (OneId name : manifest.groups()) {
        usedGroups.add(name);
        OnePackageGroup group = groups.get(name);
        if (group != null) {
          group.things(id, bytes).forEach(revision::add);
        }
      }
      space.add(revision);
    }
  }

  @Override
  public List<String> files() {
    return List.copyOf(files.keySet());
  }

  /** The bytes stand behind their number. */
  @Override
  public @Nullable InputStream file(String name) throws IOException {
    Chunk chunk = files.get(name);
    if (chunk == null) {
      return null;
    }
    ByteBuffer head = bytes.bytes(new Chunk(chunk.at(), Math.min(9, chunk.length())));
    long length = OneBits.number(head);
    return bytes.stream(
        new Chunk(
            chunk.at() + head.position(), Math.min(length, chunk.length() - head.position())));
  }

  @Override
  public boolean isLocked() {
    return false;
  }

  @Override
  public Set<String> shortfalls() {
    return bytes.shortfalls();
  }
}
