import { createRequire } from 'node:module'
import { Language, Parser } from 'web-tree-sitter'
import type { Node } from 'web-tree-sitter'

/** A command that a script calls, and the names of the parameters that it gives there. */
export interface Call {
  readonly command: string
  readonly parameters: readonly string[]
}

export interface Script {
  /** Where the grammar does not understand it, as line and text. */
  readonly errors: readonly string[]
  /** Names of the functions that it defines itself. */
  readonly functions: readonly string[]
  readonly calls: readonly Call[]
}

/** Reads a script by the grammar of PowerShell (tree-sitter-powershell). */
export async function readScript(text: string): Promise<Script> {
  await Parser.init()
  const parser = new Parser().setLanguage(
    await Language.load(
      createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm'),
    ),
  )
  const root = parser.parse(text)?.rootNode
  if (!root) throw new Error('The script could not be parsed')
  const ofType = (node: Node, type: string) => node.descendantsOfType(type)
  return {
    errors: faultsIn(root),
    functions: ofType(root, 'function_name').map((name) => name.text),
    calls: ofType(root, 'command').map((command) => ({
      command: command.childForFieldName('command_name')?.text ?? command.text,
      parameters: ofType(command, 'command_parameter')
        .filter((parameter) => nearestCommand(parameter)?.id === command.id)
        .map((parameter) => parameter.text.replace(/:$/, '')),
    })),
  }
}

function faultsIn(node: Node): string[] {
  const own =
    node.isError || node.isMissing ? [`${node.startPosition.row + 1}: ${node.text.slice(0, 80)}`] : []
  return [...own, ...node.children.flatMap(faultsIn)]
}

function nearestCommand(node: Node): Node | null {
  for (let above = node.parent; above; above = above.parent) if (above.type === 'command') return above
  return null
}
