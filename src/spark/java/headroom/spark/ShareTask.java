package headroom.spark;

import headroom.engine.CancelledException;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.OverflowException;
import headroom.part.Shard;
import headroom.run.SharedWork;
import java.io.Serializable;
import org.apache.spark.TaskContext;
import scala.Function1;
import scala.collection.Iterator;

/// What a task does: it simulates one share of a run, on one thread, and gives what was tallied as
/// bytes. What is wrong with the run itself, and would be at every try, comes as bytes too; what is
/// thrown is the machine's, and Spark tries again.
final class ShareTask implements Function1<Iterator<Integer>, byte[]>, Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] assignment;
  private final int number;
  private final int shares;
  private final int segments;

  /// @param assignment the run or question
  /// @param number of the work among those assigned
  /// @param shares how many tasks there are
  /// @param segments pieces of the run, of which each task has as many as the others or one more
  ShareTask(byte[] assignment, int number, int shares, int segments) {
    this.assignment = assignment.clone();
    this.number = number;
    this.shares = shares;
    this.segments = segments;
  }

  /// How many tasks there are.
  int shares() {
    return shares;
  }

  /// The share of a task.
  ///
  /// @param task counted from 0
  Shard share(int task) {
    return new Shard(task + 1, shares);
  }

  @Override
  public byte[] apply(Iterator<Integer> tasks) {
    return reply(tasks.next()).bytes();
  }

  private Reply reply(int task) {
    Shard share = share(task);
    TaskContext context = TaskContext.get();
    Monitor monitor =
        new Monitor() {
          @Override
          public boolean cancelled() {
            return context.isInterrupted();
          }
        };
    try {
      Workplace workplace = Workplace.of(assignment, shares);
      Engine engine = workplace.take();
      try {
        SharedWork work = workplace.work(number);
        return new Reply.Tallied(
            work.share(engine, share.from(segments), share.to(segments), monitor));
      } finally {
        workplace.giveBack(engine);
      }
    } catch (OverflowException _) {
      return new Reply.Overflowed();
    } catch (OutOfMemoryError _) {
      return new Reply.Exhausted(Runtime.getRuntime().maxMemory());
    } catch (CancelledException | VirtualMachineError machine) {
      throw machine;
    } catch (RuntimeException | Error fault) {
      return Reply.Faulted.of(fault);
    }
  }
}
