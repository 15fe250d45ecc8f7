package nl.ruggensteun.duty.web;

import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.duty.swap.Standing;
import nl.ruggensteun.duty.swap.Swaps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Members swap shifts among themselves. Nobody else decides for them.
@RestController
@RequestMapping("/api/v1/swaps")
class SwapController {
  private final Swaps swaps;

  SwapController(Swaps swaps) {
    this.swaps = swaps;
  }

  /// @param memberId the one colleague who is asked, or nobody for everybody on the line
  record NewOfferBody(
      @Nullable String lineId,
      @Nullable String rank,
      @Nullable String from,
      @Nullable String until,
      @Nullable UUID memberId) {}

  record OfferedBody(UUID id) {}

  record TakeBody(@Nullable GivenBody inReturn) {}

  record GivenBody(@Nullable String rank, @Nullable String from, @Nullable String until) {}

  /// @param memberId whom she saw that would take it
  record AgreementBody(@Nullable UUID memberId) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  OfferedBody offer(SignedIn member, @RequestBody NewOfferBody body) {
    Swaps.Wanted wanted =
        Form.read(form -> {
          Optional<Rank> rank = form.known("rank", body.rank(), Rank::of);
          Optional<Span> span = form.span(body.from(), body.until());
          return form.together(() ->
              new Swaps.Wanted(
                  body.lineId() == null ? "" : body.lineId(),
                  rank.orElseThrow(),
                  span.orElseThrow(),
                  Optional.ofNullable(body.memberId())));
        });
    return new OfferedBody(SwapAnswers.done(swaps.offer(member, wanted), "from"));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(SignedIn member, @PathVariable("id") UUID id) {
    SwapAnswers.done(swaps.withdraw(member, id), "swap");
  }

  @PostMapping("/{id}/takes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(SignedIn member, @PathVariable("id") UUID id, @RequestBody TakeBody body) {
    SwapAnswers.done(swaps.take(member, id, given(body.inReturn())), "inReturn");
  }

  private static Optional<Standing.InReturn> given(@Nullable GivenBody body) {
    if (body == null) {
      return Optional.empty();
    }
    return Optional.of(
        Form.read(form -> {
          Optional<Rank> rank = form.known("rank", body.rank(), Rank::of);
          Optional<Span> span = form.span(body.from(), body.until());
          return form.together(() -> new Standing.InReturn(rank.orElseThrow(), span.orElseThrow()));
        }));
  }

  @DeleteMapping("/{id}/takes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(SignedIn member, @PathVariable("id") UUID id) {
    SwapAnswers.done(swaps.takeBack(member, id), "swap");
  }

  @PostMapping("/{id}/refusals")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(SignedIn member, @PathVariable("id") UUID id) {
    SwapAnswers.done(swaps.decline(member, id), "swap");
  }

  @PostMapping("/{id}/agreements")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void agree(SignedIn member, @PathVariable("id") UUID id, @RequestBody AgreementBody body) {
    UUID with =
        Form.read(form ->
            body.memberId() == null
                ? form.<UUID>wrong("memberId", "required")
                : Optional.of(body.memberId()));
    SwapAnswers.done(swaps.agree(member, id, with), "swap");
  }
}
