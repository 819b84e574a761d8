package headroom.kernel;

class ScalarUniformsTest implements UniformsContract {
  @Override
  public Backend backend() {
    return Backend.SCALAR;
  }
}
