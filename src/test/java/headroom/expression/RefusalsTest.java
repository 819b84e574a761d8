package headroom.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Every refusal with the place it points at. The texts in `refusals.txt` have been read;
/// `-Dgolden.update=true` writes them anew, and that run fails.
class RefusalsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/headroom/expression/refusals.txt");

  private static final List<String> EXPRESSIONS =
      List.of(
          "",
          "   ",
          "mean",
          "P95",
          "mean(mean(share.paid))",
          "P(mean(share.paid) > 5)",
          "mean(",
          "mean()",
          "mean(share.paid",
          "mean(share.paid))",
          "mean(share.paid) + 1",
          "mean(share.paid, share.headroom)",
          "mean(share.payd)",
          "mean(paid)",
          "mean(share.pay)",
          "mean(Share.Paid)",
          "mean(share)",
          "mean(share.wombat)",
          "mean(wombat)",
          "mean(share.paid@)",
          "mean(share.paid@2050)",
          "mean(share.paid@2026Q3)",
          "mean(share.paid@fy2032)",
          "mean(share.paid @2028)",
          "mean(share.headroom)",
          "mean(share.paid.cumulative)",
          "mean(party.New Co.receipts)",
          "mean(party.New_Co.receipts)",
          "mean(party.\"New Co.receipts)",
          "mean(party.\"New Ca\".receipts)",
          "mean(share.cap.hit)",
          "mean(share.cap.hit-year)",
          "mean(share.cap.shadow-price)",
          "mean(share.paid > 5)",
          "mean(not share.cap.hit)",
          "meen(share.paid)",
          "Mean(share.paid)",
          "median(share.paid)",
          "sd(share.cap.hit)",
          "sd(share.cap.hit-year)",
          "sd(share.paid.given-hit)",
          "sd(party.Acme.cvar5)",
          "P0(share.paid)",
          "P100(share.paid)",
          "P99.5(share.paid)",
          "P-5(share.paid)",
          "P50(share.cap.hit)",
          "P50(share.paid.given-hit)",
          "P50(party.Acme.cvar5)",
          "P95 share.paid",
          "P()",
          "P(share.paid)",
          "P(share.paid > )",
          "P(share.paid > 5",
          "share.paid",
          "share.paid@2028",
          "share.cap.hit-year",
          "share.paid.given-hit",
          "share.paid > 5",
          "not share.cap.hit",
          "5",
          "(mean(share.paid))",
          "mean(share.paid)\u00a0",
          "mean(\u202eshare.paid)");

  private static final List<String> CONDITIONS =
      List.of(
          "",
          "share.paid",
          "not share.paid",
          "share.cap.hit-year",
          "not share.cap.hit-year",
          "share.paid.given-hit",
          "share.paid.given-hit > 5",
          "party.Acme.cvar5",
          "party.Acme.cvar5 > 5",
          "share.cap.hit > 50%",
          "not share.cap.hit > 50%",
          "not share.paid > 5",
          "not share.paid ≥ 5",
          "not",
          "not not share.cap.hit",
          "not (share.cap.hit and agi.happened)",
          "(share.paid > 5) and agi.happened",
          "share.paid = 5",
          "share.paid == 5",
          "share.paid != 5",
          "share.paid => 5",
          "share.paid ≥ 5",
          "5 < share.paid",
          "5 < share.paid < 10",
          "share.paid > 5 < 10",
          "share.paid > five",
          "share.paid > 12,100",
          "share.paid > 1 000",
          "share.paid > 1e999",
          "share.paid > 5bn",
          "share.paid > $5",
          "share.paid > share.headroom@2032-Q4",
          "share.cap.hit-year < 2028-Q4",
          "share.cap.hit-year <",
          "share.paid > 5 and",
          "share.paid > 5 or agi.happened",
          "share.paid > 5 && agi.happened",
          "share.paid > 5, agi.happened",
          "share.paid > 5 AND agi.happened",
          "share.paid > 5)",
          "share.cap.hit@2028",
          "and");

  private static final List<String> TARGETS =
      List.of(
          "",
          "mean(share.paid)",
          "mean(share.paid)=40",
          "mean(share.paid) = ",
          "mean(share.paid) = forty",
          "mean(share.paid) = 40 bn",
          "mean(share.payd) = 40",
          "share.paid = 40",
          "share.cap.hit = 50",
          "share.cap.hit = -1%",
          " = 40");

  private static final List<String> METRICS =
      List.of("", "mean(share.paid)", "share.paid > 5", "share.headroom", "share.paid share.paid");

  @Test
  void everyRefusalSaysWhatAndWhereAndWhatToDo() throws IOException {
    StringBuilder told = new StringBuilder();
    EXPRESSIONS.forEach(text -> told.append(told("", text, Metrics.CATALOGUE::expression)));
    CONDITIONS.forEach(
        text -> told.append(told("condition: ", text, Metrics.CATALOGUE::condition)));
    TARGETS.forEach(text -> told.append(told("target: ", text, Metrics.CATALOGUE::target)));
    METRICS.forEach(text -> told.append(told("metric: ", text, Metrics.CATALOGUE::metric)));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, told);
    }
    assertThat(told.toString()).isEqualTo(Files.readString(GOLDEN));
    assertThat(Boolean.getBoolean("golden.update")).as("written anew").isFalse();
  }

  private static String told(String kind, String text, Consumer<String> reader) {
    ExpressionException refusal =
        catchThrowableOfType(ExpressionException.class, () -> reader.accept(text));
    assertThat(refusal).as(text).isNotNull();
    assertThat(refusal.position()).isBetween(0, text.length());
    assertThat(refusal.text()).isEqualTo(text);
    return kind + refusal.getMessage() + "\n" + refusal.withCaret() + "\n";
  }

  /// Whatever is typed is read, or refused by an exception of our own.
  @Test
  void pieceworkOfTheGrammarNeverBreaksTheReader() {
    List<String> pieces =
        List.of(
            "mean",
            "sd",
            "P",
            "P5",
            "(",
            ")",
            " ",
            "share.paid",
            "share.cap.hit",
            "not",
            "and",
            ">",
            "<=",
            "=",
            " = ",
            "5",
            "20%",
            "@",
            "2028",
            "total",
            "\"",
            "\\",
            "party.",
            ".",
            "-",
            "New Co",
            "é",
            "\uD83D\uDE00",
            "\uD83D",
            "\t",
            "\n");
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(9); piece >= 0; piece--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      for (Consumer<String> reader :
          List.<Consumer<String>>of(
              Metrics.CATALOGUE::expression,
              Metrics.CATALOGUE::condition,
              Metrics.CATALOGUE::target,
              Metrics.CATALOGUE::metric)) {
        try {
          reader.accept(text.toString());
        } catch (ExpressionException refusal) {
          assertThat(refusal.withCaret().lines()).as(text.toString()).hasSize(2);
        }
      }
    }
  }
}
