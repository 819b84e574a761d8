package headroom.live;

import headroom.report.format.JsonObject;
import java.io.IOException;

/// Stops what a page asked for, by the request's number.
record StopAnswer(Desk desk) implements Handler {
  @Override
  public void answer(Call call) throws IOException, Refusal {
    desk.pages().page(call.page()).stop(call.request());
    call.end(new JsonObject().put("request", call.request()).put("stopping", true));
  }
}
