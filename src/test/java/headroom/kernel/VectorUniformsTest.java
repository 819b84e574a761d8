package headroom.kernel;

class VectorUniformsTest implements UniformsContract {
  @Override
  public Backend backend() {
    return Backend.VECTOR;
  }
}
