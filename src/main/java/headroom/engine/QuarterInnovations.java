package headroom.engine;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.random.DrawAddress;
import headroom.random.PhiloxDraws;
import java.util.List;

/// Innovations drawn quarter by quarter, two quarters at a time because one call of the generator
/// gives two uniforms.
final class QuarterInnovations implements Innovations {
  private final InnovationPlan plan;
  private final PhiloxDraws source;
  private final List<DrawAddress> variables;
  private final Functions functions;
  private final double[][] even;
  private final double[][] odd;
  private long firstTrial;

  QuarterInnovations(InnovationPlan plan, PhiloxDraws source, int blockSize, Backend backend) {
    this.plan = plan;
    this.source = source;
    variables = plan.addresses();
    functions = Functions.on(backend);
    even = new double[variables.size()][blockSize];
    odd = new double[variables.size()][blockSize];
  }

  @Override
  public double[][] of(int stream, int factor) {
    int place = plan.place(stream, factor);
    return place < 0 ? NONE : new double[][] {even[place], odd[place]};
  }

  @Override
  public void start(long newFirstTrial, int count) {
    firstTrial = newFirstTrial;
  }

  @Override
  public void prepare(int quarter, int count) {
    if (quarter % 2 != 0) {
      return;
    }
    for (int place = 0; place < even.length; place++) {
      DrawAddress address = variables.get(place).pair(quarter / 2);
      source.uniforms(address, firstTrial, count, even[place], odd[place]);
      functions.normalQuantile(even[place], count, even[place]);
      functions.normalQuantile(odd[place], count, odd[place]);
    }
    plan.factor().mix(even, count);
    plan.factor().mix(odd, count);
  }
}
