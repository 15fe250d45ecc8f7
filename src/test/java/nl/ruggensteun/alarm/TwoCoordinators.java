package nl.ruggensteun.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.access.AccessWorld;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.TestMember;
import nl.ruggensteun.platform.Texts;

/// Esra and Frank, who coordinate, and the mail that reaches them.
final class TwoCoordinators implements AutoCloseable {
  final TestMember esra = new TestMember("Esra");
  final TestMember frank = new TestMember("Frank");
  final List<Message> sent = new ArrayList<>();
  private final AccessWorld world = new AccessWorld();

  TwoCoordinators() {
    world.founds(esra);
    world.enrols(frank, esra, AccessWorld.OTHER_COORDINATOR);
    world.admits(frank, AccessWorld.OTHER_COORDINATOR, esra, frank);
  }

  CoordinatorMail mail() {
    return mail(new Senders(Map.of(ChannelKind.MAIL, this::take)));
  }

  CoordinatorMail withoutMailServer() {
    return mail(new Senders(Map.of()));
  }

  private CoordinatorMail mail(Senders senders) {
    return new CoordinatorMail(
        world.get(Members.class), QuietAlarms.channels(world), senders, new Texts());
  }

  private Outcome take(Message message) {
    sent.add(message);
    return new Outcome.Taken("smtp-accepted");
  }

  @Override
  public void close() {
    world.close();
  }
}
