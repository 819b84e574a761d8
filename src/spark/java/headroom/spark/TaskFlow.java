package headroom.spark;

import headroom.engine.CancelledException;
import headroom.engine.Monitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/// The tasks of a run on their way: handed to Spark in jobs of as many as the driver may hold
/// replies of, the next job before the last one has ended, so that no core waits.
///
/// Spark tells of each task once, however often it tried, on a thread that all jobs share: it only
/// hands the bytes on. For one thread.
final class TaskFlow implements AutoCloseable {
  private static final long BETWEEN_LOOKS_MILLIS = 50;

  /// What a reply is taken to be before the first has come.
  private static final long USUAL_BYTES = 4 << 20;

  /// Jobs that may be on their way at once.
  private static final int JOBS = 2;

  private static final String MOST_BYTES = "spark.driver.maxResultSize";

  private final SparkContext context;
  private final ShareTask work;
  private final Monitor monitor;
  private final RDD<Integer> tasks;
  private final long jobBytes;
  private final String name;
  private final String group = "headroom-" + UUID.randomUUID();
  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private final List<SimpleFutureAction<BoxedUnit>> jobs = new ArrayList<>();
  private int handedOut;
  private int arrived;
  private long largest;

  /// What a task came to.
  ///
  /// @param task counted from 0
  record Arrival(int task, ByteBuffer reply) {}

  TaskFlow(SparkContext context, ShareTask work, String name, Monitor monitor) {
    this.name = name;
    this.context = context;
    this.work = work;
    this.monitor = monitor;
    List<Integer> numbers = IntStream.range(0, work.shares()).boxed().toList();
    tasks = new JavaSparkContext(context).parallelize(numbers, work.shares()).rdd();
    jobBytes = jobBytes(context);
  }

  /// Half of what Spark allows a job, and no more than the driver has room for beside its own.
  private static long jobBytes(SparkContext context) {
    long allowed = context.conf().getSizeAsBytes(MOST_BYTES, "1g");
    long room = Runtime.getRuntime().maxMemory() / (4 * JOBS);
    return allowed > 0 ? Math.min(allowed / 2, room) : room;
  }

  /// What the next task came to; waits for it.
  ///
  /// @throws CancelledException if the monitor stopped the run
  /// @throws UncheckedIOException if Spark gave up
  Arrival next() {
    @Nullable Arrival next = null;
    while (next == null) {
      requireGoingOn();
      handOut();
      next = poll();
      if (next == null) {
        requireGoingOn();
        jobs.forEach(TaskFlow::requireUnbroken);
      }
    }
    arrived++;
    largest = Math.max(largest, next.reply().remaining());
    return next;
  }

  /// Whoever interrupts the program interrupts Spark too, which may be the first to end.
  private void requireGoingOn() {
    if (monitor.cancelled()) {
      throw new CancelledException();
    }
    if (context.isStopped()) {
      throw new UncheckedIOException(new IOException("Spark ended before the run did"));
    }
  }

  private @Nullable Arrival poll() {
    try {
      return arrivals.poll(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  private void handOut() {
    jobs.removeIf(TaskFlow::isDone);
    long bytes = arrived == 0 ? USUAL_BYTES : Math.max(1, largest);
    int most = Math.clamp(jobBytes / bytes, 1, work.shares());
    int left = work.shares() - handedOut;
    boolean known = arrived > 0 || jobs.isEmpty();
    if (left > 0 && known && jobs.size() < JOBS) {
      handOut(Math.min(most, left));
    }
  }

  private void handOut(int count) {
    List<Object> numbers = new ArrayList<>();
    IntStream.range(handedOut, handedOut + count).forEach(numbers::add);
    context.setJobGroup(
        group,
        "%s: tasks %s to %s of %s".formatted(name, handedOut + 1, handedOut + count, work.shares()),
        false);
    BlockingQueue<Arrival> handOn = arrivals;
    jobs.add(
        context.submitJob(
            tasks,
            work,
            CollectionConverters.asScala(numbers).toSeq(),
            (task, reply) -> {
              handOn.add(new Arrival((Integer) task, ByteBuffer.wrap(reply)));
              return BoxedUnit.UNIT;
            },
            () -> BoxedUnit.UNIT));
    handedOut += count;
  }

  private static boolean isDone(SimpleFutureAction<BoxedUnit> job) {
    return job.isCompleted() && job.value().get().isSuccess();
  }

  private static void requireUnbroken(SimpleFutureAction<BoxedUnit> job) {
    if (job.isCompleted() && job.value().get().isFailure()) {
      Throwable why = job.value().get().failed().get();
      throw new UncheckedIOException(
          new IOException("Spark gave the job up: " + why.getMessage(), why));
    }
  }

  /// Calls off what is still on its way.
  @Override
  public void close() {
    if (arrived < handedOut && !context.isStopped()) {
      context.cancelJobGroup(group);
    }
  }
}
