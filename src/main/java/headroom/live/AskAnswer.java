package headroom.live;

import headroom.expression.ExpressionException;
import headroom.report.format.JsonObject;
import headroom.sensitivity.UnanswerableException;
import java.io.IOException;

/// Further questions: what matters, what follows from the values of a key or of two, at which value
/// something holds. Each tells how far it is, and can be stopped.
record AskAnswer(Desk desk) implements Handler {
  @Override
  public void answer(Call call) throws IOException, Refusal, FaultyException {
    Asking asking = asking(call.body().required("what"));
    Asked asked = Asked.of(desk, call);
    new Turn(desk, call)
        .take(
            watching -> {
              try {
                return new JsonObject()
                    .put("request", call.request())
                    .put("answer", asking.answer(asked, watching));
              } catch (ExpressionException | UnanswerableException | IllegalArgumentException e) {
                throw new UnansweredException(String.valueOf(e.getMessage()));
              }
            });
  }

  private static Asking asking(String what) throws Refusal {
    return switch (what) {
      case "matters" -> new MattersAsking();
      case "sweep" -> new SweepAsking();
      case "grid" -> new GridAsking();
      case "solve" -> new SolveAsking();
      default -> throw new Refusal(400, "`what` must be matters, sweep, grid or solve");
    };
  }
}
