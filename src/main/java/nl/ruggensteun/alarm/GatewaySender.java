package nl.ruggensteun.alarm;

/// Lets a telephone ring, or a text message arrive, through the gateway (_belcentrale_).
final class GatewaySender implements Sender {
  private final GatewayTemplate template;
  private final OutsideWorld world;

  GatewaySender(GatewayTemplate template, OutsideWorld world) {
    this.template = template;
    this.world = world;
  }

  @Override
  public Outcome send(Message message) {
    return world.ask(template.request(message));
  }
}
