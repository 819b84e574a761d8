package headroom.engine;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.kernel.MatrixProduct;
import headroom.random.DrawAddress;
import headroom.random.PrincipalComponents;
import headroom.random.SobolDraws;
import java.util.List;

/// Innovations of whole paths, made from their principal components when a block starts. The
/// components cover the whole timeline, known quarters too: one matrix for every stream.
final class PathInnovations implements Innovations {
  private final InnovationPlan plan;
  private final SobolDraws source;
  private final List<DrawAddress> variables;
  private final Functions functions;
  private final MatrixProduct product;
  private final int quarterCount;
  private final double[][] components;
  private final double[][][] byStream;
  private final double[][][] byQuarter;

  PathInnovations(
      InnovationPlan plan, int quarterCount, SobolDraws source, int blockSize, Backend backend) {
    this.plan = plan;
    this.source = source;
    this.quarterCount = quarterCount;
    variables = plan.addresses();
    functions = Functions.on(backend);
    product = MatrixProduct.of(PrincipalComponents.of(quarterCount).toRows(), backend);
    components = new double[quarterCount + 1][blockSize];
    byStream = new double[variables.size()][quarterCount][blockSize];
    byQuarter = new double[quarterCount][variables.size()][];
    for (int quarter = 0; quarter < quarterCount; quarter++) {
      for (int place = 0; place < byStream.length; place++) {
        byQuarter[quarter][place] = byStream[place][quarter];
      }
    }
  }

  @Override
  public double[][] of(int stream, int factor) {
    int place = plan.place(stream, factor);
    return place < 0 ? NONE : byStream[place];
  }

  @Override
  public void start(long firstTrial, int count) {
    for (int place = 0; place < byStream.length; place++) {
      for (int component = 0; component < quarterCount; component += 2) {
        DrawAddress address = variables.get(place).pair(component / 2);
        source.uniforms(
            address, firstTrial, count, components[component], components[component + 1]);
      }
      for (int component = 0; component < quarterCount; component++) {
        functions.normalQuantile(components[component], count, components[component]);
      }
      product.apply(components, count, byStream[place]);
    }
    for (double[][] innovations : byQuarter) {
      plan.factor().mix(innovations, count);
    }
  }

  @Override
  public void prepare(int quarter, int count) {}
}
