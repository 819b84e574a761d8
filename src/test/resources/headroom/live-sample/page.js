import { draw } from "./draw.js"; import { gone } from "./gone.js"; draw(gone);
