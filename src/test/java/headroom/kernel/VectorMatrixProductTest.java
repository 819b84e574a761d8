package headroom.kernel;

class VectorMatrixProductTest implements MatrixProductContract {
  @Override
  public Backend backend() {
    return Backend.VECTOR;
  }
}
