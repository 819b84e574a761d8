package headroom.report;

import java.util.List;

/// Everything the report's template prints, ready worded and rounded; the template escapes it.
///
/// @param title name of the scenario
/// @param description what the scenario says about itself; may be empty
/// @param basis trials, timeline and currency in one line
/// @param unit the unit of all money
/// @param findings the sentences that sum the result up, the most important first
/// @param keyFigures the numbers to remember
/// @param parts the charts, under the questions that they answer
/// @param tables results in tables
/// @param quarterly results by quarter, shown on request
/// @param history the known past that the charts draw
/// @param evidence what the scenario rests on
/// @param method how the numbers are made
/// @param reproduction names and values that make the run repeatable
/// @param disclaimer small print at the foot
/// @param data the numbers as JSON, safe inside a `script` element
public record ReportPage(
    String title,
    String description,
    String basis,
    String unit,
    List<String> findings,
    List<KeyFigure> keyFigures,
    List<Part> parts,
    List<Table> tables,
    List<Table> quarterly,
    List<HistoryRow> history,
    EvidencePart evidence,
    List<MethodStep> method,
    List<Fact> reproduction,
    String disclaimer,
    String data) {
  public ReportPage {
    findings = List.copyOf(findings);
    keyFigures = List.copyOf(keyFigures);
    parts = List.copyOf(parts);
    tables = List.copyOf(tables);
    quarterly = List.copyOf(quarterly);
    history = List.copyOf(history);
    method = List.copyOf(method);
    reproduction = List.copyOf(reproduction);
  }

  /// A number to remember.
  ///
  /// @param label what it is
  /// @param value the number with its unit
  /// @param detail its error or range; may be empty
  public record KeyFigure(String label, String value, String detail) {}

  /// A question and its answer.
  ///
  /// @param heading the question
  /// @param sentences the answer in words; may be empty
  /// @param figures the answer in pictures
  /// @param tables the answer in numbers; may be empty
  public record Part(
      String heading, List<String> sentences, List<Figure> figures, List<Table> tables) {
    public Part {
      sentences = List.copyOf(sentences);
      figures = List.copyOf(figures);
      tables = List.copyOf(tables);
    }
  }

  /// A chart.
  ///
  /// @param name anchor and file name without ending
  /// @param svg an `svg` element
  /// @param note what to know beside it; may be empty
  public record Figure(String name, String svg, String note) {}

  /// A table, first column to the left, the others to the right.
  ///
  /// @param title what it shows, with the unit
  /// @param columns heads of the columns
  /// @param rows cells, as many in each row as there are columns
  public record Table(String title, List<String> columns, List<List<String>> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /// What the scenario rests on.
  ///
  /// @param errors how precise the simulation is, in sentences
  /// @param basis what the inputs rest on, in a sentence
  /// @param grades how many inputs have each grade, the strongest first
  /// @param inputs every value as written
  /// @param notes remarks about the scenario that are not faults
  public record EvidencePart(
      List<String> errors,
      String basis,
      List<Grade> grades,
      List<InputRow> inputs,
      List<String> notes) {
    public EvidencePart {
      errors = List.copyOf(errors);
      grades = List.copyOf(grades);
      inputs = List.copyOf(inputs);
      notes = List.copyOf(notes);
    }
  }

  /// A grade of evidence.
  ///
  /// @param word its name
  /// @param meaning what it says
  /// @param count how many inputs have it
  public record Grade(String word, String meaning, int count) {}

  /// One value of the scenario as its author wrote it.
  ///
  /// @param path where it stands in the file
  /// @param value the value
  /// @param picture its law as an `svg` element; may be empty
  /// @param unit its unit; may be empty
  /// @param source who says so; may be empty
  /// @param asOf when that was; may be empty
  /// @param grade the word of its grade; may be empty
  /// @param note anything else; may be empty
  /// @param before what it replaced, with where that came from; may be empty
  public record InputRow(
      String path,
      String value,
      String picture,
      String unit,
      String source,
      String asOf,
      String grade,
      String note,
      String before) {}

  /// A known amount of the past.
  ///
  /// @param period when
  /// @param value the amount
  /// @param grade the word of its grade
  /// @param source who says so; may be empty
  public record HistoryRow(String period, String value, String grade, String source) {}

  /// A step of the method.
  ///
  /// @param title its name
  /// @param text what is done, in plain words
  /// @param formula the formula; may be empty
  /// @param source where it comes from; may be empty
  public record MethodStep(String title, String text, String formula, String source) {}

  /// A name and its value.
  ///
  /// @param name the name
  /// @param value the value
  public record Fact(String name, String value) {}
}
