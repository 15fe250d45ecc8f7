package nl.ruggensteun.alarm;

import java.util.ArrayList;
import java.util.List;

/// A state of the model of an alarm in which something changed.
final class Changed {
  private AlarmModel.State s;

  Changed(AlarmModel.State state) {
    this.s = state;
  }

  Changed closed() {
    s = copy(false, s.next(), s.route(), s.canOpen(), s.planned(), s.inHand());
    return this;
  }

  Changed next(int next) {
    s = copy(s.open(), next, s.route(), s.canOpen(), s.planned(), s.inHand());
    return this;
  }

  Changed route(int route, int canOpen) {
    s = copy(s.open(), s.next(), route, canOpen, s.planned(), s.inHand());
    return this;
  }

  Changed planned(List<Integer> planned) {
    s = copy(s.open(), s.next(), s.route(), s.canOpen(), List.copyOf(planned), s.inHand());
    return this;
  }

  Changed inHand(int node, int members) {
    List<Integer> inHand = new ArrayList<>(s.inHand());
    inHand.set(node, members);
    s = copy(s.open(), s.next(), s.route(), s.canOpen(), s.planned(), List.copyOf(inHand));
    return this;
  }

  Changed progress(int step, boolean rang, int heldBy, int silent) {
    s =
        new AlarmModel.State(
            s.open(),
            s.next(),
            step,
            rang,
            heldBy,
            silent,
            s.route(),
            s.canOpen(),
            s.planned(),
            s.inHand(),
            s.up(),
            s.jumped(),
            s.quietAskedBy(),
            s.quiet(),
            s.spent());
    return this;
  }

  Changed up(int up) {
    return around(up, s.jumped(), s.quietAskedBy(), s.quiet(), s.spent());
  }

  Changed jumped(int jumped) {
    return around(s.up(), jumped, s.quietAskedBy(), s.quiet(), s.spent());
  }

  Changed quiet(int askedBy, int left) {
    return around(s.up(), s.jumped(), askedBy, left, s.spent());
  }

  Changed spent(AlarmModel.Spent spent) {
    return around(s.up(), s.jumped(), s.quietAskedBy(), s.quiet(), spent);
  }

  AlarmModel.State done() {
    return s;
  }

  private Changed around(int up, int jumped, int askedBy, int left, AlarmModel.Spent spent) {
    s =
        new AlarmModel.State(
            s.open(),
            s.next(),
            s.step(),
            s.rang(),
            s.heldBy(),
            s.silent(),
            s.route(),
            s.canOpen(),
            s.planned(),
            s.inHand(),
            up,
            jumped,
            askedBy,
            left,
            spent);
    return this;
  }

  private AlarmModel.State copy(
      boolean open, int next, int route, int canOpen, List<Integer> planned, List<Integer> inHand) {
    return new AlarmModel.State(
        open,
        next,
        s.step(),
        s.rang(),
        s.heldBy(),
        s.silent(),
        route,
        canOpen,
        planned,
        inHand,
        s.up(),
        s.jumped(),
        s.quietAskedBy(),
        s.quiet(),
        s.spent());
  }
}
