package org.scelle.format.pdu;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A JSON value held whole, as hashing it needs it. */
public sealed interface Json {

  /** An object; its keys stand in the order of their code points. */
  record Obj(Map<String, Json> members) implements Json {

    public static Obj empty() {
      return new Obj(new TreeMap<>(CanonicalJson.BY_CODE_POINT));
    }

    public boolean has(String key) {
      return members.containsKey(key);
    }

    /** The string under that key; {@code null} when there is none. */
    public @Nullable String text(String key) {
      return members.get(key) instanceof Text text ? text.value : null;
    }

    /** The object under that key; {@code null} when there is none. */
    public @Nullable Obj object(String key) {
      return members.get(key) instanceof Obj object ? object : null;
    }

    /** A copy without these keys; what stands in it is shared. */
    Obj without(List<String> keys) {
      Obj copy = empty();
      copy.members.putAll(members);
      keys.forEach(copy.members::remove);
      return copy;
    }

    /** A copy with nothing but these keys; what stands in it is shared. */
    Obj only(List<String> keys) {
      Obj copy = empty();
      for (String key : keys) {
        Json value = members.get(key);
        if (value != null) {
          copy.members.put(key, value);
        }
      }
      return copy;
    }
  }

  /** An array. */
  record Arr(List<Json> items) implements Json {}

  /** A string. */
  record Text(String value) implements Json {}

  /** A number, true, false or null, as it is written. */
  record Bare(String written) implements Json {}
}
