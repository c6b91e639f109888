package org.scelle.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.OneNodes.Chunk;
import org.scelle.extract.OneNodes.Node;
import org.scelle.extract.OneSpace.Content;
import org.scelle.extract.OneSpace.Revision;
import org.scelle.extract.OneSpace.Thing;

/**
 * A OneNote file as OneNote keeps it on a disk ([MS-ONESTORE] 2.3 to 2.5): a section, or the table
 * of contents of a notebook.
 */
final class OneStoreFile implements OneStore {

  /** The sort of file that this is; the other is packed for a server. */
  private static final UUID FORMAT = UUID.fromString("109ADD3F-911B-49F5-A5D0-1791EDC8AED8");

  private static final int FORMAT_AT = 48;
  private static final int HEADER = 1024;

  private static final int TRANSACTIONS = 96;
  private static final int TRANSACTION_LOG = 160;
  private static final int ROOT_LIST = 172;

  private static final int THINGS_OF_A_SPACE = 500_000;

  /** Of objects of a table of contents, which say no kind. */
  static final int CONTENTS_ENTRY = 0x00020001;

  private final OneNodes nodes;
  private final Map<OneId, Chunk> spaces = new LinkedHashMap<>();
  private final Map<String, Chunk> files = new LinkedHashMap<>();
  private OneId root = OneId.NONE;
  private boolean isLocked;

  /**
   * @throws IOException when it is not of this format
   */
  OneStoreFile(FileChannel file) throws IOException {
    this.nodes = new OneNodes(file);
    ByteBuffer header = OneNodes.head(file, 0, HEADER);
    if (header.limit() < HEADER || !OneId.guid(header.position(FORMAT_AT)).equals(FORMAT)) {
      throw new IOException("neither kept as on a disk nor packed as for a server");
    }
    nodes.transactions(Chunk.read(header.position(TRANSACTION_LOG)), header.getInt(TRANSACTIONS));
    nodes.each(Chunk.read(header.position(ROOT_LIST)), this::top);
  }

  /** Where the list of changes of a file ends; zero when it does not say. */
  static long endOfTransactions(FileChannel file) throws IOException {
    ByteBuffer header = OneNodes.head(file, 0, HEADER);
    if (header.limit() < HEADER) {
      return 0;
    }
    Chunk log = Chunk.read(header.position(TRANSACTION_LOG));
    return log.at() < 0 ? 0 : log.at() + log.length();
  }

  private void top(Node node) {
    switch (node.type()) {
      case 0x04 -> root = OneId.read(node.body());
      case 0x08 -> spaces.put(OneId.read(node.body()), node.to());
      case 0x90 ->
          nodes.each(
              node.to(),
              file -> {
                if (file.type() == 0x94) {
                  files.put(name(OneId.guid(file.body())), file.to());
                }
              });
      default -> {}
    }
  }

  private static String name(UUID guid) {
    return "<ifndf>{" + guid + "}";
  }

  @Override
  public OneId root() {
    return root;
  }

  @Override
  public List<OneId> spaces() {
    return List.copyOf(spaces.keySet());
  }

  @Override
  public boolean isLocked() {
    return isLocked;
  }

  @Override
  public Set<String> shortfalls() {
    return nodes.shortfalls();
  }

  @Override
  public List<String> files() {
    return List.copyOf(files.keySet());
  }

  /** [MS-ONESTORE] 2.6.13: the bytes stand behind a GUID, their number, and twelve other bytes. */
  @Override
  public @Nullable InputStream file(String name) throws IOException {
    Chunk chunk = files.get(name);
    if (chunk == null || chunk.isNone()) {
      return null;
    }
    long length = nodes.bytes(new Chunk(chunk.at(), 36)).getLong(16);
    return nodes.stream(new Chunk(chunk.at() + 36, length));
  }

  @Override
  public OneSpace space(OneId id) {
    Chunk[] revisions = new Chunk[1];
    // the last list counts; those before were replaced
    nodes.each(
        spaces.getOrDefault(id, new Chunk(0, 0)),
        node -> {
          if (node.type() == 0x10) {
            revisions[0] = node.to();
          }
        });
    Space space = new Space();
    if (revisions[0] != null) {
      nodes.each(revisions[0], space::node);
    }
    return space.read;
  }

  /** Takes the nodes of the revisions of a space. */
  private final class Space {
    private final OneSpace read = new OneSpace();
    private final Map<OneId, Map<Integer, UUID>> names = new HashMap<>();
    private Revision revision = new Revision(OneId.NONE, OneId.NONE);
    private Map<Integer, UUID> table = new HashMap<>();
    private Map<Integer, UUID> before = new HashMap<>();
    private int things;

    void node(Node node) {
      ByteBuffer body = node.body();
      switch (node.type()) {
        case 0x1B -> begin(body, 8);
        case 0x1E, 0x1F -> begin(body, 0);
        case 0x5C, 0x5D -> role(OneId.read(body), body.getInt(), body);
        case 0x59 -> {
          OneId object = whole(body.getInt());
          revision.root(body.getInt(), object);
        }
        case 0x5A -> {
          OneId object = OneId.read(body);
          revision.root(body.getInt(), object);
        }
        case 0x7C -> isLocked = true;
        case 0xB0 -> nodes.each(node.to(), this::node);
        default -> inGroup(node);
      }
    }

    /**
     * @param between bytes between the names and the role
     */
    private void begin(ByteBuffer body, int between) {
      OneId id = OneId.read(body);
      OneId dependsOn = OneId.read(body);
      body.position(body.position() + between);
      revision = new Revision(id, dependsOn);
      read.add(revision);
      before = names.getOrDefault(dependsOn, Map.of());
      int role = body.getInt();
      body.getShort();
      role(id, role, body);
    }

    /** Of another context are the versions of a page that the program shows only when asked. */
    private void role(OneId id, int role, ByteBuffer rest) {
      boolean isShown = rest.remaining() < 20 || OneId.read(rest).equals(OneId.NONE);
      if (role == OneSpace.CONTENT && isShown) {
        read.current(id);
      }
    }

    /** The nodes that tell names apart ([MS-ONESTORE] 2.1.3), and the objects. */
    private void inGroup(Node node) {
      ByteBuffer body = node.body();
      switch (node.type()) {
        case 0x21, 0x22 -> table = new HashMap<>();
        case 0x24 -> {
          int index = body.getInt();
          table.put(index, OneId.guid(body));
        }
        case 0x25 -> copy(body.getInt(), 1, body.getInt());
        case 0x26 -> copy(body.getInt(), body.getInt(), body.getInt());
        case 0x28 -> names.put(revision.id(), table);
        case 0x2D, 0x2E, 0x41, 0x42 -> add(node, body.getInt(), CONTENTS_ENTRY);
        case 0xA4, 0xA5, 0xC4, 0xC5 -> add(node, body.getInt(), body.getInt());
        case 0x72 -> file(body, 1);
        case 0x73 -> file(body, 4);
        default -> {}
      }
    }

    private void copy(int from, int count, int to) {
      for (int i = 0; i < count && i < before.size(); i++) {
        UUID guid = before.get(from + i);
        if (guid != null) {
          table.put(to + i, guid);
        }
      }
    }

    private OneId whole(int shortName) {
      return named(table, shortName);
    }

    private void add(Node node, int shortName, int kind) {
      Map<Integer, UUID> names = table;
      Chunk to = node.to();
      Content content =
          () ->
              OneProperties.read(
                  nodes.bytes(to),
                  new OneProperties.Names() {
                    @Override
                    public OneId object(int index, int id) {
                      return named(names, id);
                    }

                    @Override
                    public OneId space(int index, int id) {
                      return named(names, id);
                    }
                  });
      add(new Thing(whole(shortName), kind, content, ""));
    }

    /**
     * @param counter bytes of the number of references, which stand before the name of the file
     */
    private void file(ByteBuffer body, int counter) {
      OneId id = whole(body.getInt());
      int kind = body.getInt();
      body.position(body.position() + counter);
      int length = Math.multiplyExact(2, Math.min(body.getInt(), 4_096));
      byte[] name = new byte[Math.max(0, Math.min(length, body.remaining()))];
      body.get(name);
      String called = new String(name, StandardCharsets.UTF_16LE).toLowerCase(Locale.ROOT);
      add(new Thing(id, kind, null, called));
    }

    private void add(Thing thing) {
      things++;
      if (things > THINGS_OF_A_SPACE) {
        nodes.shortfalls().add(OneNodes.TOO_MUCH);
      } else {
        revision.add(thing);
      }
    }
  }

  /** The lowest byte of a short name is a number, the others the place of a GUID in the table. */
  private static OneId named(Map<Integer, UUID> names, int shortName) {
    UUID guid = names.get(shortName >>> 8);
    return guid == null ? OneId.NONE : new OneId(guid, shortName & 0xFF);
  }
}
