import { Button } from '@fairshot/ui/button';
import { useToasts } from '@fairshot/ui/toast';
import { Copy } from 'lucide-react';

interface CopyButtonProps {
  text: string;
  label: string;
  done: string;
}

/** Copies what stands beside it, and says where a browser does not allow that. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const say = useToasts();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say({ title: done });
    } catch {
      say({ title: 'The browser did not allow copying', more: 'Select the text instead.', kind: 'note' });
    }
  };
  return (
    <Button icon={<Copy />} onClick={() => void copy()}>
      {label}
    </Button>
  );
}
