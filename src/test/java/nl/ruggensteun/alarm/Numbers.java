package nl.ruggensteun.alarm;

/// Many millions of numbers, each once, none of them zero.
final class Numbers {
  private long[] places = new long[1 << 16];
  private int size;

  boolean contains(long number) {
    return places[placeOf(number)] != 0;
  }

  boolean add(long number) {
    int place = placeOf(number);
    if (places[place] != 0) {
      return false;
    }
    places[place] = number;
    size++;
    if (size > places.length / 2) {
      grow();
    }
    return true;
  }

  int size() {
    return size;
  }

  private void grow() {
    long[] old = places;
    places = new long[old.length * 2];
    for (long number : old) {
      if (number != 0) {
        places[placeOf(number)] = number;
      }
    }
  }

  private int placeOf(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed >>> 32) & places.length - 1;
    while (places[place] != 0 && places[place] != number) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }
}
