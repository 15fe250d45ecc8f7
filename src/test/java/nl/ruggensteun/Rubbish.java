package nl.ruggensteun;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Bodies that no page would send: fields that exist with values that do not fit, or almost do.
final class Rubbish {
  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "x",
          "\u0000",
          "é😀",
          "own",
          "call-back",
          "call",
          "now",
          "conflict",
          "callback",
          "councillors",
          "return",
          "member",
          "SHARED",
          "TEAM",
          "due",
          "not an id",
          "2026-02-30",
          "2027-01-01",
          "2026-11-22T01:04:00Z",
          "eyJhbGciOiJFZERTQSJ9.e30.AAAA",
          "a.b.c");

  private final Random chance;

  Rubbish(long seed) {
    chance = new Random(seed);
  }

  /// Something for a value of this type.
  @Nullable Object of(Type type) {
    return of(type, 0);
  }

  /// Something for a place in an address. A zero byte never gets past the server to our addresses.
  String text() {
    String word = chance.nextInt(8) == 0 ? "x".repeat(2_000) : word();
    return chance.nextBoolean() ? id() : word.replace('\u0000', '%');
  }

  private @Nullable Object of(Type type, int depth) {
    int die = chance.nextInt(12);
    if (die == 0) {
      return null;
    }
    if (die == 1 || depth > 5) {
      return misfit();
    }
    if (type instanceof ParameterizedType many && many.getRawType() instanceof Class<?> raw) {
      return Collection.class.isAssignableFrom(raw)
          ? IntStream.range(0, chance.nextInt(4))
              .mapToObj(i -> of(many.getActualTypeArguments()[0], depth + 1))
              .toList()
          : Map.of(word(), misfit());
    }
    return type instanceof Class<?> plain ? ofClass(plain, depth) : misfit();
  }

  private @Nullable Object ofClass(Class<?> type, int depth) {
    if (type.isRecord()) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      for (RecordComponent component : type.getRecordComponents()) {
        fields.put(component.getName(), of(component.getGenericType(), depth + 1));
      }
      return fields;
    }
    if (type == UUID.class) {
      return id();
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return List.of(-1, 0, 1, 2, Integer.MAX_VALUE, Integer.MIN_VALUE).get(chance.nextInt(6));
    }
    if (type == boolean.class || type == Boolean.class) {
      return chance.nextBoolean();
    }
    return chance.nextInt(3) == 0 ? id() : chance.nextBoolean() ? word() : bytes();
  }

  private String id() {
    UUID id = new UUID(chance.nextLong(), chance.nextLong());
    UUID seven =
        new UUID(
            (Instant.now().toEpochMilli() << 16) | 0x7000,
            (id.getLeastSignificantBits() >>> 2) | Long.MIN_VALUE);
    return (chance.nextInt(4) == 0 ? id : seven).toString();
  }

  private String word() {
    return WORDS.get(chance.nextInt(WORDS.size()));
  }

  private String bytes() {
    byte[] bytes = new byte[List.of(0, 16, 31, 32, 33, 2_000, 9_000).get(chance.nextInt(7))];
    chance.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Object misfit() {
    return switch (chance.nextInt(6)) {
      case 0 -> List.of();
      case 1 -> Map.of();
      case 2 -> -7;
      case 3 -> 1.5;
      case 4 -> true;
      default -> word();
    };
  }
}
