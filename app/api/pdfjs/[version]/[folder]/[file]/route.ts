import { getPdfjsAsset } from "@/lib/documents/pdfjs-assets";
import { publicRoute } from "@/lib/route";

type Params = { version: string; folder: string; file: string };

export const GET = publicRoute<Params>(({ params }) =>
  getPdfjsAsset(params.version, params.folder, params.file),
);
