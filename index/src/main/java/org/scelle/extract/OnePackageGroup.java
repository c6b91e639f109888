package org.scelle.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.OneNodes.Chunk;
import org.scelle.extract.OneSpace.Content;
import org.scelle.extract.OneSpace.Thing;

/**
 * Objects that were packed together: first which there are, then the data of each in the same order
 * ([MS-ONESTORE] 2.7.6, [MS-FSSHTTPB] 2.2.1.12.6). Of one object there are up to three: what kind
 * it is, its properties, and the file it stands for.
 */
final class OnePackageGroup {

  private static final int PROPERTIES = 1;
  private static final int KIND = 4;
  private static final int LARGEST_OF_KIND = 256;

  /** What is known of an object. */
  private static final class Parts {
    private int kind;
    private Chunk properties = new Chunk(0, 0);
    private String file = "";
  }

  private record Declared(OneId object, int part) {}

  private final List<Declared> declared = new ArrayList<>();
  private final Map<OneId, Parts> objects = new LinkedHashMap<>();
  private int next;

  /** An object, with its data to come. */
  void declare(ByteBuffer in) throws IOException {
    OneId id = OneBits.id(in);
    declared.add(new Declared(id, (int) OneBits.number(in)));
  }

  /** An object whose data is a file that stands elsewhere. */
  void declareFile(ByteBuffer in) throws IOException {
    OneId id = OneBits.id(in);
    objects.computeIfAbsent(id, any -> new Parts()).file = OnePackage.name(OneBits.id(in));
    declared.add(new Declared(id, 0));
  }

  /** Data elsewhere, of the next object. */
  void passData() {
    next++;
  }

  /** Data of the next object. */
  void data(Chunk body, OneNodes bytes) throws IOException {
    if (next >= declared.size()) {
      return;
    }
    Declared of = declared.get(next);
    next++;
    Parts parts = objects.computeIfAbsent(of.object(), any -> new Parts());
    if (of.part() == PROPERTIES) {
      parts.properties = body;
    } else if (of.part() == KIND && body.length() <= LARGEST_OF_KIND) {
      ByteBuffer in = bytes.bytes(body);
      ids(in);
      cells(in);
      parts.kind = OneBits.item(in).getInt();
    }
  }

  private static List<OneId> ids(ByteBuffer in) throws IOException {
    List<OneId> ids = new ArrayList<>();
    long count = OneBits.number(in);
    for (long i = 0; i < count; i++) {
      ids.add(OneBits.id(in));
    }
    return ids;
  }

  /** Spaces that the data points to, each after the context it is meant in. */
  private static List<OneId> cells(ByteBuffer in) throws IOException {
    List<OneId> spaces = new ArrayList<>();
    long count = OneBits.number(in);
    for (long i = 0; i < count; i++) {
      OneBits.id(in);
      spaces.add(OneBits.id(in));
    }
    return spaces;
  }

  /**
   * The objects.
   *
   * @param space that they are in
   */
  List<Thing> things(OneId space, OneNodes bytes) {
    List<Thing> things = new ArrayList<>();
    objects.forEach((id, parts) -> {
      Chunk chunk = parts.properties;
      @Nullable Content content = chunk.isNone() ? null : () -> properties(chunk, space, bytes);
      things.add(new Thing(id, parts.kind, content, parts.file));
    });
    return things;
  }

  private static OneProperties properties(Chunk chunk, OneId space, OneNodes bytes)
      throws IOException {
    ByteBuffer in = bytes.bytes(chunk);
    List<OneId> objects = ids(in);
    List<OneId> spaces = cells(in);
    // versions of the space itself are pointed to among the others
    spaces.removeIf(space::equals);
    return OneProperties.read(
        OneBits.item(in),
        new OneProperties.Names() {
          @Override
          public OneId object(int index, int shortName) {
            return index < objects.size() ? objects.get(index) : OneId.NONE;
          }

          @Override
          public OneId space(int index, int shortName) {
            return index < spaces.size() ? spaces.get(index) : OneId.NONE;
          }
        });
  }
}
