type Outcome = { importId: string } | { refused: string };

/** Sends a file as it is. Not by fetch, which does not say how much has left. */
export function sendFile(url: string, file: File, onProgress: (bytes: number) => void): Promise<Outcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("content-type", "text/csv");
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => resolve(outcomeOf(request.responseText));
    request.onerror = () => resolve({ refused: "We could not reach the server. Nothing was imported." });
    request.send(file);
  });
}

function outcomeOf(text: string): Outcome {
  const answer = readAnswer(text);
  if (typeof answer?.importId === "string") return { importId: answer.importId };
  return { refused: answer?.error?.message ?? "Something went wrong on our side. Nothing was imported." };
}

function readAnswer(text: string): { importId?: unknown; error?: { message?: string } } | null {
  try {
    return JSON.parse(text);
  } catch {
    // A page instead of an answer of ours, such as a proxy's.
    return null;
  }
}
